package io.opswrit.approval.outbound;

import io.opswrit.approval.domain.Execution;
import io.opswrit.delivery.Times;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far runs are. Each fact has columns of its own, so it does not matter which one arrives first, or twice. */
@ApplicationScoped
public class Executions {

    /** Only orders with a task have a card to show it on; the task is there before anything can run. */
    private static final String NOTE = """
            insert into execution as known (request_id, dispatched_at, started_at, still_running_at, usual_seconds)
            select task.request_id, min(note.dispatched_at), min(note.started_at), min(note.still_running_at),
                   min(note.usual_seconds)
              from json_to_recordset(cast(cast(:notes as text) as json))
                     as note(request_id uuid, dispatched_at timestamptz, started_at timestamptz,
                             still_running_at timestamptz, usual_seconds bigint)
              join task on task.request_id = note.request_id
             group by task.request_id
             order by task.request_id
            on conflict (request_id) do update
               set dispatched_at = least(known.dispatched_at, excluded.dispatched_at),
                   started_at = least(known.started_at, excluded.started_at),
                   still_running_at = least(known.still_running_at, excluded.still_running_at),
                   usual_seconds = least(known.usual_seconds, excluded.usual_seconds)
            """;

    private static final String OF_TASK = """
            select dispatched_at, started_at, still_running_at, usual_seconds
              from execution where request_id = :request
            """;

    /** @param notes each with {@code request_id} and what it says, by column */
    public Uni<Void> note(List<Map<String, Object>> notes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("notes", Json.write(notes))
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Execution> of(UUID requestId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_TASK, Tuple.class)
                        .setParameter("request", requestId)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(Executions::execution).findFirst().orElse(Execution.NONE));
    }

    private static Execution execution(Tuple row) {
        return new Execution(
                Times.instant(row.get(0)),
                Times.instant(row.get(1)),
                Times.instant(row.get(2)),
                row.get(3) == null ? null : row.get(3, Number.class).longValue());
    }
}
