package io.opswrit.delivery;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One event that waits to be sent. */
record OutboxRow(
        long id,
        String eventId,
        String topic,
        String key,
        String type,
        String source,
        Instant time,
        String traceparent,
        byte[] body,
        int attempts) {

    static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getLong("id"),
                row.getUUID("event_id").toString(),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("source"),
                row.get(OffsetDateTime.class, "time").toInstant(),
                row.getString("traceparent"),
                row.getBuffer("body").getBytes(),
                row.getInteger("attempts"));
    }
}
