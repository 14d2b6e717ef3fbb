package io.opswrit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opswrit.events.EventCodec;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * A compacted topic at hand: the newest event of each key, in the service's own database. Which event is newer, its
 * revision says, so neither the order of arrival nor a replay of the topic changes anything.
 */
@ApplicationScoped
public class LatestFacts {

    /** One statement a batch, in the order of keys, so that no two transactions wait for each other. */
    private static final String KEEP = """
            insert into latest_fact as known (topic, key, type, revision, time, body)
            select e.topic, e.key, e.type, e.revision, cast(e.time as timestamptz), cast(e.body as jsonb)
              from json_to_recordset(cast(cast(:events as text) as json)) as e(
                   topic text, key text, type text, revision int, time text, body text)
             order by e.topic, e.key
                on conflict (topic, key) do update
               set type = excluded.type, revision = excluded.revision, time = excluded.time, body = excluded.body
             where known.revision < excluded.revision
            """;

    private static final String SELECT =
            "select key, type, time, cast(body as text) from latest_fact where topic = :topic";

    /** Call it in a handler, with all its events; those of a type that this build does not know are left out. */
    public Uni<Void> keep(List<Received> events) {
        JsonArray rows = new JsonArray();
        newest(events).forEach(received -> rows.add(row(received)));
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(KEEP)
                                .setParameter("events", rows.encode())
                                .executeUpdate())
                        .replaceWithVoid();
    }

    /** Call it within {@link UnitOfWork}. @return those that are known, by key */
    public Uni<Map<String, LatestFact>> find(String topic, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SELECT + " and key in (:keys)", Object[].class)
                        .setParameter("topic", topic)
                        .setParameter("keys", List.copyOf(keys))
                        .getResultList())
                .map(rows -> facts(rows).stream().collect(Collectors.toMap(LatestFact::key, fact -> fact)));
    }

    /** Call it within {@link UnitOfWork}. @return one of every key, in the order of keys */
    public Uni<List<LatestFact>> all(String topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SELECT + " order by key", Object[].class)
                        .setParameter("topic", topic)
                        .getResultList())
                .map(LatestFacts::facts);
    }

    /** A statement may touch each row once. */
    private static Collection<Received> newest(List<Received> events) {
        BinaryOperator<Received> newer = (one, other) -> revision(one) > revision(other) ? one : other;
        Map<List<String>, Received> newest = new LinkedHashMap<>();
        events.stream()
                .filter(received -> received.event().isPresent())
                .forEach(received -> newest.merge(List.of(received.topic(), received.key()), received, newer));
        return newest.values();
    }

    private static int revision(Received received) {
        return received.event().orElseThrow().revision();
    }

    private static JsonObject row(Received received) {
        return new JsonObject()
                .put("topic", received.topic())
                .put("key", received.key())
                .put("type", received.type())
                .put("revision", revision(received))
                .put("time", received.time().toString())
                .put("body", new String(received.body(), UTF_8));
    }

    private static List<LatestFact> facts(List<Object[]> rows) {
        return rows.stream().flatMap(row -> fact(row).stream()).toList();
    }

    private static Optional<LatestFact> fact(Object[] row) {
        return EventCodec.read((String) row[1], ((String) row[3]).getBytes(UTF_8))
                .map(event -> new LatestFact((String) row[0], ((OffsetDateTime) row[2]).toInstant(), event));
    }
}
