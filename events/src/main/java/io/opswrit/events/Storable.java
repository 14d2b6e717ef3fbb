package io.opswrit.events;

/** Text that PostgreSQL takes: NUL and halves of characters, which it refuses, become U+FFFD. */
public final class Storable {

    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    /** @return null for null */
    public static String text(String text) {
        return text == null || text.chars().noneMatch(Storable::isDoubtful) ? text : cleaned(text);
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isRefused(c) ? REPLACEMENT : c));
        return clean.toString();
    }

    private static boolean isDoubtful(int unit) {
        return unit == 0 || Character.isSurrogate((char) unit);
    }

    /** A whole pair arrives here as one code point, so what is still a surrogate is half of one. */
    private static boolean isRefused(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
