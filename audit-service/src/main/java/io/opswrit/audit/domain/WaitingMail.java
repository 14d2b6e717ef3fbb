package io.opswrit.audit.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that was not handed over yet.
 *
 * @param kind its label, as it stands in the record
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
        String traceparent,
        int attempts,
        Instant plannedAt) {}
