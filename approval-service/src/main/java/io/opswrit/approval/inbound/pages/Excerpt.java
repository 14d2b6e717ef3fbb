package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Result;
import java.util.List;

/** The end of what a command wrote: that is where it says what went wrong. */
final class Excerpt {

    private static final int LINES = 6;
    private static final int CHARACTERS = 600;

    private Excerpt() {}

    /** @return empty when it wrote nothing */
    static String of(Result result) {
        String error = trimmed(result.error());
        String output = trimmed(result.output());
        boolean failed = result.exitCode() == null || result.exitCode() != 0;
        boolean errorSaysMore = failed && !error.isEmpty();
        return end(errorSaysMore || output.isEmpty() ? error : output);
    }

    private static String end(String text) {
        List<String> lines = text.lines().toList();
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        int from = Math.max(0, last.length() - CHARACTERS);
        if (from > 0 && Character.isLowSurrogate(last.charAt(from))) {
            from++;
        }
        return lines.size() > LINES || from > 0 ? "…\n" + last.substring(from) : last;
    }

    private static String trimmed(String text) {
        return text == null ? "" : text.strip();
    }
}
