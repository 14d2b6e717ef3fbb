package io.opswrit.catalogue;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {name} of templates and phrases. */
final class Placeholders {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private Placeholders() {}

    static Set<String> namesIn(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Replaces in one pass, so that a value is never read as a placeholder. */
    static String fill(String template, UnaryOperator<String> valueOf) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(valueOf.apply(found.group(1))));
    }
}
