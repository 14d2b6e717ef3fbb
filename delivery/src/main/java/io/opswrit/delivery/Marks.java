package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Names that all replicas of a service know for a while, such as those of sessions that were ended. */
@ApplicationScoped
public class Marks {

    /** Marks are set seldom, so whoever sets one clears those away that have ended. */
    private static final String SET = """
            with ended as (delete from mark where ends_at <= now() and name <> $1)
            insert into mark (name, ends_at) values ($1, now() + $2 * interval '1 millisecond')
                on conflict (name) do update set ends_at = excluded.ends_at
            """;

    private static final String IS_SET = "select 1 from mark where name = $1 and ends_at > now()";

    private final Pool pool;

    Marks(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> set(String name, Duration howLong) {
        return pool.preparedQuery(SET)
                .execute(Tuple.of(name, howLong.toMillis()))
                .replaceWithVoid();
    }

    public Uni<Boolean> isSet(String name) {
        return pool.preparedQuery(IS_SET).execute(Tuple.of(name)).map(rows -> rows.rowCount() > 0);
    }
}
