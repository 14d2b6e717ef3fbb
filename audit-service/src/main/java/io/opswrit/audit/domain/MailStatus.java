package io.opswrit.audit.domain;

/** How a request stands, in the words and shapes that the pages use. */
public enum MailStatus {
    WAITING("Waiting for approval", "◷", "wait"),
    QUESTION("Question for you", "?", "wait"),
    QUEUED("Queued", "◷", "plain"),
    STILL_RUNNING("Still running", "●", "run"),
    SUCCEEDED("Done", "✓", "good"),
    FAILED("Failed", "✕", "bad"),
    TIMED_OUT("Timed out", "✕", "bad"),
    CANCELLED("Cancelled", "–", "plain"),
    REJECTED("Rejected", "✕", "bad"),
    EXPIRED("Expired", "–", "plain"),
    REFUSED("Refused", "✕", "bad"),
    UNKNOWN("Outcome unknown", "?", "warn");

    private final String words;
    private final String shape;
    private final String tone;

    MailStatus(String words, String shape, String tone) {
        this.words = words;
        this.shape = shape;
        this.tone = tone;
    }

    public String words() {
        return words;
    }

    /** Says the same without colour. */
    public String shape() {
        return shape;
    }

    /** The class of its colour. */
    public String tone() {
        return tone;
    }
}
