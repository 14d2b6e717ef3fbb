package io.opswrit.approval.outbound;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A number for all that a card shows of one request; it grows with every fact, whatever table that fact stands in. */
@ApplicationScoped
public class CardVersions {

    private static final String OF_ALL = """
            select task.request_id,
                   task.revision + num_nonnulls(execution.dispatched_at, execution.started_at,
                                                execution.still_running_at, result.completed_at) as version
              from task
              left join execution on execution.request_id = task.request_id
              left join result on result.request_id = task.request_id
             where task.request_id in (:requests)
            """;

    public Uni<Map<UUID, Integer>> of(Collection<UUID> requestIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_ALL, Tuple.class)
                        .setParameter("requests", requestIds)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0, UUID.class),
                                row -> row.get(1, Number.class).intValue())));
    }
}
