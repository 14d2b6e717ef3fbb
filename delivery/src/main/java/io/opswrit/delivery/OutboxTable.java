package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** The outbox as the relay sees it, always on the connection that holds the relay's lock. */
final class OutboxTable {

    /** What is deleted beside it is still to be seen by the query, which therefore leaves it out itself. */
    private static final String NEXT = """
            select id, event_id, topic, key, type, source, time, traceparent, body, attempts
              from outbox o
             where key <> all($1) and id <> all($3)
               and not exists (select from outbox held where held.key = o.key and held.next_attempt_at > now())
             order by id
             limit $2
            """;

    private static final String DELETE_AND_NEXT = "with sent as (delete from outbox where id = any($3)) " + NEXT;

    private static final String HOLD = """
            update outbox
               set attempts = attempts + 1, next_attempt_at = now() + $2 * interval '1 millisecond', last_error = $3
             where id = $1
            """;

    private OutboxTable() {}

    /**
     * Deletes what was sent and looks for more: one statement, one commit.
     *
     * @return the oldest rows of all keys that neither are busy nor wait for another attempt
     */
    static Uni<List<OutboxRow>> next(
            SqlConnection connection, List<Long> sent, Collection<String> busyKeys, int limit) {
        return connection
                .preparedQuery(sent.isEmpty() ? NEXT : DELETE_AND_NEXT)
                .execute(Tuple.of(busyKeys.toArray(String[]::new), limit, sent.toArray(Long[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OutboxRow::of)
                        .toList());
    }

    static Uni<Void> hold(SqlConnection connection, long id, Duration wait, String error) {
        return connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(id, wait.toMillis(), error))
                .replaceWithVoid();
    }
}
