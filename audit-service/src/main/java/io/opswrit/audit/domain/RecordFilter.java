package io.opswrit.audit.domain;

import io.opswrit.events.Status;
import java.time.Instant;
import java.util.UUID;

/**
 * Which records somebody looks for; null means any.
 *
 * @param text words that must occur in command, justification, reason, people or instance
 * @param after the last id of the page before; records come newest first
 */
public record RecordFilter(
        String requester,
        String approver,
        String instanceId,
        String commandType,
        Status status,
        Instant from,
        Instant to,
        String text,
        UUID after,
        int limit) {

    public RecordFilter page(UUID from, int size) {
        return new RecordFilter(requester, approver, instanceId, commandType, status, this.from, to, text, from, size);
    }
}
