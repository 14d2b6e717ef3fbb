package io.opswrit.audit.domain;

import java.time.Instant;

/**
 * What came of handing a mail to the mail server.
 *
 * @param reason what the server or the connection said; null when it took the mail
 */
public record Handover(WaitingMail mail, Result result, Instant at, String reason) {

    private static final int LONGEST_REASON = 300;

    public enum Result {
        TAKEN,
        /** The server declined this mail for good. */
        REFUSED,
        /** It may work another time. */
        FAILED
    }

    public Handover {
        reason = reason == null ? null : HostileText.line(reason, LONGEST_REASON);
    }
}
