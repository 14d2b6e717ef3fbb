package io.opswrit.simulator.iam;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The patterns of policies: a star stands for anything, a question mark for any one character. */
final class Wildcards {

    private Wildcards() {}

    static boolean match(String pattern, String text, int flags) {
        var expression = pattern.chars()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return Pattern.compile(expression, flags | Pattern.DOTALL).matcher(text).matches();
    }
}
