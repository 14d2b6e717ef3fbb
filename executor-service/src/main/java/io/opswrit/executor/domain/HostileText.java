package io.opswrit.executor.domain;

/** Text from a node, made storable: NUL and lone surrogates become U+FFFD, nothing else is touched. */
public final class HostileText {

    private HostileText() {}

    public static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** @return null for what is missing or blank */
    public static String cleanOrNull(String text) {
        return text == null || text.isBlank() ? null : clean(text);
    }
}
