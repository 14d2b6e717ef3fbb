package io.opswrit.delivery;

import io.opswrit.events.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * One event as it arrived.
 *
 * @param key the request id, which is also {@code ce_subject}
 * @param traceparent null when the sender gave none
 * @param body the bytes of the contract, as they were sent
 * @param event empty when this build does not know the type
 */
public record Received(
        String topic,
        int partition,
        long offset,
        String id,
        String type,
        String source,
        String key,
        Instant time,
        String traceparent,
        byte[] body,
        Optional<Event> event) {}
