package io.opswrit.approval.outbound;

import io.opswrit.delivery.Received;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Remembers what was refused as forged, so that somebody can ask where it came from. */
@ApplicationScoped
public class RefusedEvents {

    private static final String INSERT = """
            insert into refused_event (source, id, topic, kafka_partition, kafka_offset, request_id, reason, refused_at)
            values (:source, :id, :topic, :partition, :offset, :key, :reason, :at)
            on conflict do nothing
            """;

    public Uni<Void> add(Received event, String reason, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("source", event.source())
                        .setParameter("id", event.id())
                        .setParameter("topic", event.topic())
                        .setParameter("partition", event.partition())
                        .setParameter("offset", event.offset())
                        .setParameter("key", event.key())
                        .setParameter("reason", reason)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
