package io.opswrit.audit.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that was not handed over yet.
 *
 * @param kind its label, as it stands in the record
 * @param html null when it was planned by a release that knew only plain text
 * @param attempts tries so far, the present one included
 * @param traceparent of the request; null when the event that caused it had none
 */
public record WaitingMail(
        long id,
        UUID requestId,
        String kind,
        String to,
        String messageId,
        String subject,
        String text,
        String html,
        String traceparent,
        int attempts,
        Instant plannedAt) {

    /** The Message-ID that all mails to this person about this request answer to. */
    public String conversation() {
        return MailIds.conversation(requestId, to);
    }
}
