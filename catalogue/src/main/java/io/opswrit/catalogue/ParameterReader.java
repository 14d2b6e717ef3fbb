package io.opswrit.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one parameter of an entry. */
final class ParameterReader {
    private final String name;
    private final Located declared;
    private final Problems problems;

    ParameterReader(String name, Located declared, Problems problems) {
        this.name = name;
        this.declared = declared;
        this.problems = problems;
    }

    Optional<Parameter> read() {
        if (declared.has("pattern") == declared.has("values")) {
            problems.add(declared, "%s needs either pattern or values".formatted(name));
            return Optional.empty();
        }
        Optional<ParameterRule> rule = declared.has("pattern") ? patternRule() : valuesRule();
        rule.ifPresent(this::checkDefault);
        return rule.map(found ->
                new Parameter(name, found, declared.find("default").map(value -> found.normalise(value.text()))));
    }

    private Optional<ParameterRule> valuesRule() {
        for (String key : List.of("hint", "strip_suffix", "deny")) {
            declared.find(key).ifPresent(found -> problems.add(found, "%s belongs to a pattern".formatted(key)));
        }
        Located values = declared.get("values");
        values.items()
                .forEach(value -> Inputs.parameterValue(value.text())
                        .ifPresent(complaint -> problems.add(value, "'%s': %s".formatted(value.text(), complaint))));
        return Optional.of(new ValuesRule(values.texts()));
    }

    private Optional<ParameterRule> patternRule() {
        if (!declared.has("hint")) {
            problems.add(declared.get("pattern"), "a pattern needs a hint, the sentence that people read");
            return Optional.empty();
        }
        return pattern(declared.get("pattern"))
                .map(pattern -> new PatternRule(
                        pattern,
                        declared.get("hint").text(),
                        declared.find("strip_suffix").map(Located::text),
                        declared.find("deny")
                                .map(deny -> new DenyList(
                                        deny.get("names").texts(),
                                        deny.get("because").text()))));
    }

    private Optional<Pattern> pattern(Located pattern) {
        String text = pattern.text();
        if (!text.startsWith("^") || !text.endsWith("$") || text.endsWith("\\$")) {
            problems.add(pattern, "the pattern must be anchored: ^…$");
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException broken) {
            problems.add(pattern, "the pattern does not compile: " + broken.getDescription());
            return Optional.empty();
        }
    }

    private void checkDefault(ParameterRule rule) {
        Parameter parameter = new Parameter(name, rule, Optional.empty());
        declared.find("default")
                .ifPresent(value -> parameter
                        .complaint(value.text())
                        .ifPresent(complaint -> problems.add(value, "the default breaks its own rule: " + complaint)));
    }
}
