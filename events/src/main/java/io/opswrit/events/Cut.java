package io.opswrit.events;

import java.nio.charset.StandardCharsets;

/** Which of the two things that a command wrote is not whole: a result says only that one of them is not. */
public record Cut(boolean output, boolean error) {

    /** SSM returns no more of standard output than that, and the agent says so with a marker of its own. */
    private static final int MOST_OUTPUT = 24_000;

    private static final String MARKER = "--output truncated--";

    /** SSM returns no more of standard error than that, and says nothing. */
    private static final int MOST_ERROR = 8_000;

    /**
     * Where nothing speaks for either, it is standard error if there is any: of standard output the agent would have said so.
     *
     * @param output null when nothing is known of it
     * @param error null when nothing is known of it
     */
    public static Cut of(String output, String error, boolean truncated) {
        boolean outputCut = truncated
                && output != null
                && (bytes(output) >= MOST_OUTPUT || output.stripTrailing().endsWith(MARKER));
        boolean errorCut = truncated && error != null && bytes(error) >= MOST_ERROR;
        if (!truncated || outputCut || errorCut) {
            return new Cut(outputCut, errorCut);
        }
        boolean errorWritten = error != null && !error.isEmpty();
        return new Cut(!errorWritten, errorWritten);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
