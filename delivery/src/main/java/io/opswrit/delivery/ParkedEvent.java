package io.opswrit.delivery;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** An event that its consumer could not apply, or that waits behind one, whole as it arrived. */
@Entity
@Table(name = "parked")
class ParkedEvent {

    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String consumer;
    String key;
    String topic;
    int partition;

    @Column(name = "record_offset")
    long offset;

    @Column(name = "record_timestamp")
    long timestamp;

    @Column(name = "record_key")
    String recordKey;

    /** A JSON object, as text: what came in may not be valid for a jsonb column. */
    String headers;

    byte[] body;
    String reason;
    int attempts;

    @Column(name = "parked_at")
    Instant parkedAt;

    @Column(name = "tried_at")
    Instant triedAt;

    static ParkedEvent of(String consumer, Arrival arrival, String reason) {
        ParkedEvent parked = new ParkedEvent();
        parked.consumer = consumer;
        parked.key = arrival.waitingKey();
        parked.topic = arrival.topic();
        parked.partition = arrival.partition();
        parked.offset = arrival.offset();
        parked.timestamp = arrival.timestamp();
        parked.recordKey = storable(arrival.recordKey());
        parked.headers = new JsonObject(new LinkedHashMap<>(arrival.headers())).encode();
        parked.body = arrival.body();
        parked.reason = shortened(reason);
        parked.parkedAt = Instant.now();
        return parked;
    }

    void failedAgain(String why) {
        attempts++;
        triedAt = Instant.now();
        reason = shortened(why);
    }

    Arrival arrival() {
        Map<String, String> names = new LinkedHashMap<>();
        new JsonObject(headers).forEach(header -> names.put(header.getKey(), (String) header.getValue()));
        return new Arrival(topic, partition, offset, timestamp, recordKey, names, body);
    }

    private static String shortened(String reason) {
        String text = storable(reason);
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    /** PostgreSQL holds no NUL in text. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
