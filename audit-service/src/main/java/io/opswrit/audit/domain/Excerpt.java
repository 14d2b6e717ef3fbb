package io.opswrit.audit.domain;

import java.util.Locale;

/**
 * As much of a text as belongs into a mail: all of it, or its beginning and its end, since a failing command says why at
 * its end.
 *
 * @param omission what was left out between the two, in words; null when nothing was
 * @param tail null when nothing was left out
 */
public record Excerpt(String head, String omission, String tail) {

    /** What is read on a phone without losing the thread; the page of the request has the rest. */
    private static final int LONGEST = 3_000;

    private static final int HEAD = 1_500;

    static Excerpt of(String text) {
        String whole = text.stripTrailing();
        if (whole.length() <= LONGEST) {
            return new Excerpt(HostileText.lines(whole), null, null);
        }
        int until = endOfLine(whole, HostileText.boundary(whole, HEAD));
        int from = beginningOfLine(whole, HostileText.boundary(whole, whole.length() - (LONGEST - HEAD)));
        String omission = String.format(
                Locale.ROOT,
                "%,d characters are left out here; the page of the request has them",
                whole.codePointCount(until, from));
        return new Excerpt(
                HostileText.lines(whole.substring(0, until)), omission, HostileText.lines(whole.substring(from)));
    }

    public boolean whole() {
        return omission == null;
    }

    /** Where the last whole line before the index ends, unless that would leave less than half. */
    private static int endOfLine(String text, int index) {
        int end = text.lastIndexOf('\n', index);
        return end < index / 2 ? index : end;
    }

    private static int beginningOfLine(String text, int index) {
        int end = text.indexOf('\n', index);
        return end < 0 || end > index + (text.length() - index) / 2 ? index : end + 1;
    }
}
