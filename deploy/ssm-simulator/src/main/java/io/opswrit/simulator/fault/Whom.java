package io.opswrit.simulator.fault;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whom a rule means; what is left out of it means everybody. */
record Whom(List<String> instances, Pattern comment) {

    static Whom of(List<String> instances, String comment) {
        try {
            return new Whom(
                    instances == null ? List.of() : instances, comment == null ? null : Pattern.compile(comment));
        } catch (PatternSyntaxException invalid) {
            throw new IllegalArgumentException("comment is not a regular expression: " + invalid.getDescription());
        }
    }

    static double percent(Double given) {
        if (given != null && !(given >= 0 && given <= 100)) {
            throw new IllegalArgumentException("percent must be from 0 to 100, not " + given);
        }
        return given == null ? 100 : given;
    }

    boolean means(Collection<String> instanceIds, String text) {
        return (instances.isEmpty() || instanceIds.stream().anyMatch(instances::contains))
                && (comment == null || comment.matcher(text).find());
    }
}
