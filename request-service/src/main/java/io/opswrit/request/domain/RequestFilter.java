package io.opswrit.request.domain;

import io.opswrit.events.Status;
import java.time.Instant;
import java.util.UUID;

/**
 * Which requests a list shows; null leaves a filter out. Newest first.
 *
 * @param from submitted at or after
 * @param to submitted before
 * @param after the last request of the page before
 */
public record RequestFilter(
        Status status,
        Boolean active,
        String commandType,
        String instanceId,
        String requesterEmail,
        Instant from,
        Instant to,
        UUID after,
        int limit) {

    public RequestFilter onlyActive(boolean wanted) {
        return new RequestFilter(status, wanted, commandType, instanceId, requesterEmail, from, to, after, limit);
    }
}
