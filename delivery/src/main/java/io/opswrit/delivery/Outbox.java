package io.opswrit.delivery;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where a service says what has become true. The relay sends it when, and only when, the transaction commits. What one unit of
 * work says is written by one statement at its end, however often it says something.
 */
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

    private static final String GATHERED = Outbox.class.getName();

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

    /**
     * Runs the work of a unit and writes what it appended, as the last thing before the commit.
     *
     * @param said called when something was written
     */
    <T> Uni<T> gathering(Supplier<Uni<T>> work, Runnable said) {
        Gathered gathered = new Gathered(current());
        ContextLocals.put(GATHERED, gathered);
        return Uni.createFrom()
                .deferred(work::get)
                .call(() -> write(gathered.close(), said))
                .onFailure()
                .invoke(gathered::close);
    }

    /** @return what the unit of work that is open on this context gathers; null when none is */
    private static Gathered current() {
        Gathered latest = ContextLocals.<Gathered>get(GATHERED).orElse(null);
        while (latest != null && latest.closed) {
            latest = latest.outer;
        }
        return latest;
    }

    private Uni<Void> insert(List<? extends Map.Entry<String, ? extends Event>> events, String traceparent) {
        Gathered gathered = current();
        if (gathered == null) {
            throw new IllegalStateException("Events are appended within a unit of work, or nobody would send them");
        }
        add(gathered.rows, traceparent, events);
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> write(JsonArray rows, Runnable said) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(INSERT)
                                .setParameter("events", rows.encode())
                                .executeUpdate())
                        .invoke(said)
                        .replaceWithVoid();
    }

    private void add(JsonArray rows, String traceparent, List<? extends Map.Entry<String, ? extends Event>> events) {
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
    }

    /** What a unit of work has said so far. */
    private static final class Gathered {

        private final Gathered outer;
        private final JsonArray rows = new JsonArray();
        private boolean closed;

        Gathered(Gathered outer) {
            this.outer = outer;
        }

        JsonArray close() {
            closed = true;
            return rows;
        }
    }
}
