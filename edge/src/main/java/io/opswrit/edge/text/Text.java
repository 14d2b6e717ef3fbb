package io.opswrit.edge.text;

import java.util.Optional;

/** The rule for text from outside: readable characters, line breaks and tabs; nothing that breaks a terminal or a store. */
public final class Text {

    private static final int SHOWN = 200;
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** What is wrong with a text, as the end of a sentence that begins with the name of its field. */
    public static Optional<String> flaw(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPair(text, i)) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return Optional.of("holds %s, half of a character; send well-formed Unicode".formatted(name(c)));
            } else if (isControl(c)) {
                return Optional.of("holds the control character %s; only line breaks (\\n) and tabs are allowed"
                        .formatted(name(c)));
            }
        }
        return Optional.empty();
    }

    /** A text that was refused, safe to repeat in an answer or a log: short, and bad characters replaced. */
    public static String shown(String text) {
        var safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (safe.length() >= SHOWN) {
                return safe.append('…').toString();
            }
            if (isPair(text, i)) {
                safe.append(text, i, i + 2);
                i++;
            } else {
                char c = text.charAt(i);
                safe.append(Character.isSurrogate(c) || isControl(c) ? REPLACEMENT : c);
            }
        }
        return safe.toString();
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    private static String name(char c) {
        return "U+%04X".formatted((int) c);
    }
}
