package io.opswrit.edge.text;

/**
 * Text that people or instances wrote, made harmless to look at: controls are shown as pictures and marks that move, hide or
 * reorder text by their number, instead of being obeyed.
 */
public final class VisibleText {

    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int DELETE_PICTURE = 0x2421;

    private VisibleText() {}

    /** @return the text with its line breaks and tabs as they are, and all else that a renderer would obey made visible */
    public static String of(String text) {
        var out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c == '\n' || c == '\t') {
            out.append((char) c);
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
