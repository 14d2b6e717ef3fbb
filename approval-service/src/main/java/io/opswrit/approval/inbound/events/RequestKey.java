package io.opswrit.approval.inbound.events;

import io.opswrit.delivery.Received;
import java.util.Optional;
import java.util.UUID;

/** Whose event it is. A key that is no request id belongs to no task, so nothing follows from it. */
final class RequestKey {

    private RequestKey() {}

    static Optional<UUID> of(Received event) {
        try {
            return Optional.of(UUID.fromString(event.key()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
