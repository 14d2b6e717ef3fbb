package io.opswrit.executor.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a command wrote, made storable: secrets are masked, NUL and lone surrogates became U+FFFD, what SSM and the guard wrote is
 * gone, nothing else was touched. Escapes and markup are still in it; whoever shows it must not obey them.
 *
 * @param bytes of both as received from SSM, in UTF-8
 * @param cutAt after how many bytes SSM cut the output; null when it is complete
 * @param errorCutAt after how many bytes SSM cut the error; null when it is complete
 * @param masked how many values were masked
 * @param note what the guard on the node said; null when it said nothing
 * @param noteLost whether the guard may have said something that SSM cut off
 */
public record Output(
        String output,
        String error,
        long bytes,
        Long cutAt,
        Long errorCutAt,
        int masked,
        GuardNote note,
        boolean noteLost) {

    /** The agent cuts standard output at so many bytes and says so with its marker. */
    private static final int OUTPUT_LIMIT = 24_000;

    /** Less than the limit by more than what a cut character can make of it; a short text may end with those words itself. */
    private static final int MARKED_FROM = 23_900;

    /** The API returns the beginning of standard error only, without a marker. */
    private static final int ERROR_LIMIT = 8_000;

    private static final String MARKER = "--output truncated--";

    /** The agent's own line at the end of a failing script's standard error. */
    private static final Pattern TRAILER = Pattern.compile("\\n?failed to run commands: exit status \\d{1,10}\\s*+\\z");

    /** As SSM gave it. */
    public record Raw(String stdout, String stderr, int exitCode) {

        public Raw {
            stdout = stdout == null ? "" : stdout;
            stderr = stderr == null ? "" : stderr;
        }
    }

    /** @param guarded whether the guard may have written into it */
    public static Output of(Raw raw, boolean guarded, Redaction redaction) {
        String out = program(raw.stdout());
        String err = HostileText.clean(TRAILER.matcher(raw.stderr()).replaceFirst(""));
        boolean guardHeard = guarded && errorCutAt(raw) == null;
        Optional<GuardNote> note = guardHeard ? GuardNote.in(err, raw.exitCode()) : Optional.empty();
        Redaction.Masked output = redaction.mask(HostileText.clean(out));
        Redaction.Masked error =
                redaction.mask(note.map(GuardNote::rest).orElseGet(() -> guardHeard ? GuardNote.withoutOwn(err) : err));
        return new Output(
                output.text(),
                error.text(),
                size(raw.stdout()) + size(raw.stderr()),
                cutAt(raw, out),
                errorCutAt(raw),
                output.count() + error.count(),
                note.map(it -> it.maskedBy(redaction)).orElse(null),
                guarded && !guardHeard);
    }

    /** Whether SSM cut either of them. */
    public boolean isCut() {
        return cutAt != null || errorCutAt != null;
    }

    /** The command that was first, when the guard found that this one came second. */
    public Optional<String> duplicateOf() {
        return Optional.ofNullable(note)
                .filter(it -> it.word() == GuardWord.DUPLICATE)
                .map(GuardNote::about);
    }

    private static String program(String stdout) {
        String end = stdout.stripTrailing();
        return size(stdout) >= MARKED_FROM && end.endsWith(MARKER)
                ? end.substring(0, end.length() - MARKER.length())
                : stdout;
    }

    private static Long cutAt(Raw raw, String out) {
        boolean cut = out.length() < raw.stdout().length() || size(raw.stdout()) >= OUTPUT_LIMIT;
        return cut ? Long.valueOf(size(out)) : null;
    }

    private static Long errorCutAt(Raw raw) {
        return size(raw.stderr()) >= ERROR_LIMIT ? Long.valueOf(size(raw.stderr())) : null;
    }

    private static long size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
