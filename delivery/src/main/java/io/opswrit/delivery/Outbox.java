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
import java.util.Map;

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
        return insert(
                events.stream().map(event -> Map.entry(key, event)).toList(),
                traceparent == null ? Traces.current() : traceparent);
    }

    /** The same for one event of each of many keys, all under one trace. */
    public Uni<Void> append(String traceparent, Map<String, ? extends Event> eventsByKey) {
        return insert(List.copyOf(eventsByKey.entrySet()), traceparent);
    }

    private Uni<Void> insert(List<? extends Map.Entry<String, ? extends Event>> events, String traceparent) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = rows(traceparent, events);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("events", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String rows(String traceparent, List<? extends Map.Entry<String, ? extends Event>> events) {
        JsonArray rows = new JsonArray();
        Instant now = Instant.now();
        for (var keyed : events) {
            Event event = keyed.getValue();
            rows.add(new JsonObject()
                    .put("position", rows.size())
                    .put("event_id", ids.generate().toString())
                    .put("topic", EventCodec.topicOf(event))
                    .put("key", keyed.getKey())
                    .put("type", EventCodec.typeOf(event))
                    .put("source", config.source())
                    .put("time", now.toString())
                    .put("traceparent", traceparent)
                    .put("body", Base64.getEncoder().encodeToString(EventCodec.write(event))));
        }
        return rows.encode();
    }
}
