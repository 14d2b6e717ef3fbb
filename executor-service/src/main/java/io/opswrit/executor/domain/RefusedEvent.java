package io.opswrit.executor.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event that was not believed, kept for whoever has to find out where it came from. */
@Entity
@Table(name = "refused_event")
public class RefusedEvent {

    @Id
    private UUID refusedId;

    private String eventId;
    private String topic;
    private String key;
    private String reason;
    private Instant receivedAt;

    protected RefusedEvent() {}

    public RefusedEvent(UUID refusedId, String eventId, String topic, String key, String reason, Instant receivedAt) {
        this.refusedId = refusedId;
        this.eventId = eventId;
        this.topic = topic;
        this.key = key;
        this.reason = reason;
        this.receivedAt = receivedAt;
    }

    public String eventId() {
        return eventId;
    }

    public String topic() {
        return topic;
    }

    public String key() {
        return key;
    }

    public String reason() {
        return reason;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
