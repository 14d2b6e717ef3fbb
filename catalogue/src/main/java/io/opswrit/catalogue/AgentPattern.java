package io.opswrit.catalogue;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * The pattern of a parameter as the SSM agent can read it. The agent is written in Go, whose regular expressions have no
 * look-around; look-aheads at the beginning only narrow a pattern, so without them it lets through what the catalogue refuses
 * already, and no more shell than before.
 */
final class AgentPattern {

    private AgentPattern() {}

    static Optional<String> of(PatternRule rule) {
        String pattern = withoutLookAheads(rule.pattern().pattern());
        try {
            Pattern.compile(pattern);
            return Optional.of(pattern);
        } catch (PatternSyntaxException unknown) {
            return Optional.empty();
        }
    }

    private static String withoutLookAheads(String pattern) {
        String rest = pattern.substring(1);
        while (rest.startsWith("(?!") || rest.startsWith("(?=")) {
            rest = rest.substring(endOfGroup(rest));
        }
        return "^" + rest;
    }

    /** The pattern has been compiled before, so the parenthesis is closed. */
    private static int endOfGroup(String text) {
        int depth = 0;
        boolean inClass = false;
        for (int at = 0; ; at++) {
            char character = text.charAt(at);
            if (character == '\\') {
                at++;
            } else if (inClass) {
                inClass = character != ']';
            } else if (character == '[') {
                inClass = true;
            } else if (character == '(') {
                depth++;
            } else if (character == ')' && --depth == 0) {
                return at + 1;
            }
        }
    }
}
