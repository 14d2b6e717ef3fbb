package io.opswrit.delivery;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Where a service says what has become true. The relay sends it when, and only when, the transaction commits. */
@ApplicationScoped
public class Outbox {

    /** One statement however many events; ids are given in the order of the list, which is the order of sending. */
    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, source, time, traceparent, body)
            select cast(e.event_id as uuid), e.topic, e.key, e.type, e.source, cast(e.time as timestamptz), e.traceparent,
                   decode(e.body, 'base64')
              from json_to_recordset(cast(cast(:events as text) as json)) as e(
                   position int, event_id text, topic text, key text, type text, source text, time text,
                   traceparent text, body text)
             order by e.position
            """;

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final DeliveryConfig config;

    Outbox(DeliveryConfig config) {
        this.config = config;
    }

    /**
     * Call it within {@link UnitOfWork#run} or a handler, after locking the aggregate of this key: that lock is what keeps the
     * events of a key in order.
     *
     * @param traceparent of the request; null takes that of the current span
     */
    public Uni<Void> append(String key, String traceparent, List<? extends Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = rows(key, traceparent == null ? Traces.current() : traceparent, events);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("events", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String rows(String key, String traceparent, List<? extends Event> events) {
        JsonArray rows = new JsonArray();
        Instant now = Instant.now();
        for (Event event : events) {
            rows.add(new JsonObject()
                    .put("position", rows.size())
                    .put("event_id", ids.generate().toString())
                    .put("topic", EventCodec.topicOf(event))
                    .put("key", key)
                    .put("type", EventCodec.typeOf(event))
                    .put("source", config.source())
                    .put("time", now.toString())
                    .put("traceparent", traceparent)
                    .put("body", Base64.getEncoder().encodeToString(EventCodec.write(event))));
        }
        return rows.encode();
    }
}
