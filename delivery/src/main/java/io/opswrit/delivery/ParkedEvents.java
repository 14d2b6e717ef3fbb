package io.opswrit.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The events that wait for an operator, and what they hold back: the events of their key in their topic. Those of other topics
 * go on, because whoever may write to one topic could stop them all otherwise.
 */
@ApplicationScoped
class ParkedEvents {

    /**
     * Locks what it finds against being redriven meanwhile, and waits for a redrive under way: else an event could be parked
     * behind one that has just gone, and wait for nothing.
     */
    private static final String HELD = """
            select topic, key from parked
             where consumer = :consumer
               and (topic, key) in (select k.topic, k.key
                                      from json_to_recordset(cast(cast(:lines as text) as json)) as k(topic text, key text))
               for share
            """;

    /** What is kept in order: the events of a key in a topic. */
    record Line(String topic, String key) {}

    Uni<Void> park(String consumer, List<Arrival> arrivals, String reason) {
        Object[] parked = arrivals.stream()
                .map(arrival -> ParkedEvent.of(consumer, arrival, reason))
                .toArray();
        return parked.length == 0
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(parked));
    }

    /** @return those of the lines at whose end new events have to wait */
    Uni<Set<Line>> held(String consumer, Collection<Line> lines) {
        JsonArray asked = new JsonArray();
        lines.forEach(
                line -> asked.add(new JsonObject().put("topic", line.topic()).put("key", line.key())));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HELD, Object[].class)
                        .setParameter("consumer", consumer)
                        .setParameter("lines", asked.encode())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Line((String) row[0], (String) row[1]))
                        .collect(Collectors.toSet()));
    }

    Uni<Optional<ParkedEvent>> find(long id) {
        return Panache.getSession()
                .chain(session -> session.find(ParkedEvent.class, id))
                .map(Optional::ofNullable);
    }

    /** Its caller alone may redrive the line until its transaction ends. */
    Uni<Optional<ParkedEvent>> lockFirst(String consumer, Line line) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ParkedEvent where consumer = :consumer and key = :key and topic = :topic order by id",
                                ParkedEvent.class)
                        .setParameter("consumer", consumer)
                        .setParameter("key", line.key())
                        .setParameter("topic", line.topic())
                        .setMaxResults(1)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    Uni<Void> remove(ParkedEvent parked) {
        return Panache.getSession().chain(session -> session.remove(parked));
    }

    Uni<List<ParkedEvent>> list(long after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ParkedEvent where id > :after order by id", ParkedEvent.class)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList());
    }
}
