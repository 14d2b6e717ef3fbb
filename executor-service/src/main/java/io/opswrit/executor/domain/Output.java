package io.opswrit.executor.domain;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a command wrote, made storable: NUL and lone surrogates became U+FFFD, nothing else was touched. Escapes and markup
 * are still in it; whoever shows it must not obey them.
 *
 * @param bytes of both as received from SSM, in UTF-8
 * @param truncated whether SSM cut either of them
 */
public record Output(String output, String error, long bytes, boolean truncated) {

    /** The agent cuts standard output at so many bytes and says so with its marker. */
    private static final int OUTPUT_LIMIT = 24_000;

    /** The API returns the beginning of standard error only, without a marker. */
    private static final int ERROR_LIMIT = 8_000;

    private static final String MARKER = "--output truncated--";

    /** The agent's own line at the end of a failing script's standard error. */
    private static final Pattern TRAILER = Pattern.compile("\\n?failed to run commands: exit status \\d+\\s*\\z");

    public static Output of(String stdout, String stderr) {
        String out = stdout == null ? "" : stdout;
        String err = stderr == null ? "" : stderr;
        long outBytes = size(out);
        long errBytes = size(err);
        boolean cut = outBytes >= OUTPUT_LIMIT || out.stripTrailing().endsWith(MARKER) || errBytes >= ERROR_LIMIT;
        String shown = TRAILER.matcher(err).replaceFirst("");
        return new Output(HostileText.clean(out), HostileText.clean(shown), outBytes + errBytes, cut);
    }

    private static long size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
