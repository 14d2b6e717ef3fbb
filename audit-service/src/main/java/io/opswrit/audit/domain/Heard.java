package io.opswrit.audit.domain;

import io.opswrit.events.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * One event as it came in.
 *
 * @param traceparent null when the sender gave none
 * @param event empty when this build does not know the type
 */
public record Heard(
        String topic,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String traceparent,
        byte[] body,
        Optional<Event> event) {}
