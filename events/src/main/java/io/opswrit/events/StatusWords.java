package io.opswrit.events;

/**
 * A status as people read it, in pages and mails alike.
 *
 * @param words {@code Waiting for approval}
 * @param tone one of {@code good bad warn wait run unknown}, which colours it
 * @param shape one character that says the same without colour
 * @param next one line: what happens now, or what to do
 */
public record StatusWords(String words, String tone, String shape, String next) {

    /** @param exitCode null where there is none */
    public static StatusWords of(Status status, Integer exitCode) {
        return switch (status) {
            case PENDING_APPROVAL ->
                new StatusWords("Waiting for approval", "wait", "◷", "The approvers were asked by mail.");
            case INFO_REQUESTED ->
                new StatusWords(
                        "Question for you",
                        "wait",
                        "◆",
                        "An approver asks the requester something; the clock stands still until the answer.");
            case QUEUED -> new StatusWords("Queued", "run", "○", "It is sent to the instance in a moment.");
            case RUNNING -> new StatusWords("Running", "run", "●", "The result comes by itself, here and by mail.");
            case STILL_RUNNING ->
                new StatusWords(
                        "Still running", "warn", "●", "It takes longer than usual; the result comes when it ends.");
            case SUCCEEDED -> new StatusWords("Done", "good", "✓", "It ran and ended well.");
            case FAILED -> new StatusWords(failed(exitCode), "bad", "✕", "Look at the output for the reason.");
            case TIMED_OUT ->
                new StatusWords(
                        "Timed out",
                        "bad",
                        "✕",
                        "It took longer than it may; look at the instance before you try again.");
            case CANCELLED ->
                new StatusWords("Cancelled", "unknown", "⊘", "Somebody stopped it; see below whether anything ran.");
            case UNKNOWN ->
                new StatusWords(
                        "Outcome unknown",
                        "warn",
                        "?",
                        "Nobody can prove whether it ran: look at the instance before you try again.");
            case REJECTED -> new StatusWords("Rejected", "bad", "✕", "Nothing ran. The reason is below.");
            case EXPIRED ->
                new StatusWords("Expired", "unknown", "◌", "Its time ran out; see below why and whether anything ran.");
            case REFUSED ->
                new StatusWords("Refused", "bad", "✕", "It was declined; see below why and whether anything ran.");
        };
    }

    /** The same for who is not the requester, and so is not asked. */
    public static StatusWords forOthers(Status status, Integer exitCode) {
        StatusWords own = of(status, exitCode);
        return status == Status.INFO_REQUESTED
                ? new StatusWords("Waiting for an answer", own.tone(), own.shape(), own.next())
                : own;
    }

    private static String failed(Integer exitCode) {
        return exitCode == null ? "Failed" : "Failed (exit " + exitCode + ")";
    }
}
