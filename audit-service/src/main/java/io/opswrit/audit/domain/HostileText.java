package io.opswrit.audit.domain;

import java.util.stream.Collectors;

/**
 * Text that people or instances wrote, made harmless for a mail or a terminal: controls and direction marks are shown
 * instead of obeyed.
 */
final class HostileText {

    private static final String TAB = "    ";
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int DELETE_PICTURE = 0x2421;

    private HostileText() {}

    /** @return the text with its lines, without empty space at the end */
    static String lines(String text) {
        return text.stripTrailing().lines().map(HostileText::visible).collect(Collectors.joining("\n"));
    }

    /** @return the text on one line */
    static String line(String text) {
        return text.lines().map(HostileText::visible).collect(Collectors.joining(" "));
    }

    /** @return the text on one line that is cut after so many characters */
    static String line(String text, int most) {
        String line = line(text);
        return line.length() <= most ? line : line.substring(0, boundary(line, most - 1)) + "…";
    }

    /** @return the index, or the one before it where a character would be cut in its middle */
    static int boundary(String text, int index) {
        return index > 0 && Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
    }

    private static String visible(String line) {
        StringBuilder out = new StringBuilder(line.length());
        line.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c == '\t') {
            out.append(TAB);
        } else if (c < ' ') {
            out.appendCodePoint(CONTROL_PICTURES + c);
        } else if (c == DELETE) {
            out.appendCodePoint(DELETE_PICTURE);
        } else if (isObeyedByRenderers(c)) {
            out.append("<U+%04X>".formatted(c));
        } else {
            out.appendCodePoint(c);
        }
    }

    /** C1 controls, direction marks, separators, zero-width characters: all that moves, hides or reorders text. */
    private static boolean isObeyedByRenderers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
