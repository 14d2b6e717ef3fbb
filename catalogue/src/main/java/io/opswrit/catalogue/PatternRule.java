package io.opswrit.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values that match a pattern as a whole.
 *
 * @param stripSuffix taken off the end before anything is compared, as often as it is there
 */
record PatternRule(Pattern pattern, String hint, Optional<String> stripSuffix, Optional<DenyList> deny)
        implements ParameterRule {

    @Override
    public String normalise(String value) {
        if (stripSuffix.isEmpty()) {
            return value;
        }
        String suffix = stripSuffix.get();
        String normalised = value;
        // a suffix left behind would name the same thing under a spelling that the deny list does not know
        while (normalised.endsWith(suffix)) {
            normalised = normalised.substring(0, normalised.length() - suffix.length());
        }
        return normalised;
    }

    @Override
    public Optional<String> complaint(String value) {
        return pattern.matcher(value).matches() ? deny.flatMap(list -> list.complaint(value)) : Optional.of(hint);
    }

    @Override
    public void describe(ObjectNode schema) {
        String whole = pattern.pattern();
        String inner = whole.substring(1, whole.length() - 1);
        String suffix =
                stripSuffix.map(text -> "(?:" + text.replace(".", "\\.") + ")*").orElse("");
        schema.put("pattern", "^(?:" + inner + ")" + suffix + "$");
    }
}
