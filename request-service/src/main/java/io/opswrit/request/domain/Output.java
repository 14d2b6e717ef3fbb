package io.opswrit.request.domain;

import java.nio.charset.StandardCharsets;

/**
 * What the command wrote.
 *
 * @param standard null when nothing is known of it
 * @param error null when nothing is known of it
 * @param cut whether SSM cut either of them; which one, their sizes tell
 */
public record Output(String standard, String error, boolean cut) {

    /** SSM returns no more of standard output than that, and the agent says so with a marker of its own. */
    private static final int MOST_STANDARD = 24_000;

    private static final String MARKER = "--output truncated--";

    /** SSM returns no more of standard error than that, and says nothing. */
    private static final int MOST_ERROR = 8_000;

    static Output none() {
        return new Output(null, null, false);
    }

    public boolean standardCut() {
        return cut
                && standard != null
                && (bytes(standard) >= MOST_STANDARD || standard.stripTrailing().endsWith(MARKER));
    }

    /** Where it must be one of them and nothing speaks for the other, it is this one. */
    public boolean errorCut() {
        return cut && error != null && (bytes(error) >= MOST_ERROR || !standardCut());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
