package io.opswrit.request.domain;

import io.opswrit.events.Status;
import java.time.Instant;
import java.util.UUID;

/**
 * One request as a list shows it: without order, output and conversation, which are large.
 *
 * @param phrase what it does in words, such as "restart nginx"
 * @param requesterId issuer and subject of who wants it
 * @param lastMessage the latest question or answer; null where nobody asked
 */
public record RequestSummary(
        UUID id,
        String phrase,
        String instanceId,
        String requesterId,
        String requesterName,
        String submitterId,
        Instant submittedAt,
        Status status,
        Integer exitCode,
        String lastMessage) {}
