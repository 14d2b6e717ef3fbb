package io.opswrit.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The events that wait for an operator, and the keys that they hold back. */
@ApplicationScoped
class ParkedEvents {

    /**
     * Locks what it finds against being redriven meanwhile, and waits for a redrive under way: else an event could be parked
     * behind one that has just gone, and wait for nothing.
     */
    private static final String HELD_KEYS = """
            select key from parked
             where consumer = :consumer
               and key in (select json_array_elements_text(cast(cast(:keys as text) as json)))
               for share
            """;

    Uni<Void> park(String consumer, List<Arrival> arrivals, String reason) {
        Object[] parked = arrivals.stream()
                .map(arrival -> ParkedEvent.of(consumer, arrival, reason))
                .toArray();
        return parked.length == 0
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(parked));
    }

    /** @return those of the keys behind which new events have to wait */
    Uni<Set<String>> heldKeys(String consumer, Collection<String> keys) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HELD_KEYS, String.class)
                        .setParameter("consumer", consumer)
                        .setParameter("keys", new JsonArray(List.copyOf(keys)).encode())
                        .getResultList())
                .map(Set::copyOf);
    }

    Uni<Optional<ParkedEvent>> find(long id) {
        return Panache.getSession()
                .chain(session -> session.find(ParkedEvent.class, id))
                .map(Optional::ofNullable);
    }

    /** Its caller alone may redrive the key until its transaction ends. */
    Uni<Optional<ParkedEvent>> lockFirst(String consumer, String key) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ParkedEvent where consumer = :consumer and key = :key order by id",
                                ParkedEvent.class)
                        .setParameter("consumer", consumer)
                        .setParameter("key", key)
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
