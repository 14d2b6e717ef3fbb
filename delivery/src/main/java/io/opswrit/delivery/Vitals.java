package io.opswrit.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** How delivery is doing: for the gauges by a look now and then, for health by a look at once. */
@ApplicationScoped
class Vitals {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** Each part reads few rows however many there are: the first of the outbox, at most a thousand of parked. */
    private static final String LOOK = """
            select coalesce((select cast(extract(epoch from now() - time) as bigint) from outbox order by id limit 1), 0),
                   (select count(*) from (select from parked limit 1000) as found)
            """;

    private final Pool pool;
    private final Loop loop;
    private volatile Signs latest = new Signs(0, 0);

    Vitals(Pool pool, Vertx vertx, MeterRegistry meters, Relay relay) {
        this.pool = pool;
        this.loop = new Loop("Look at the outbox", vertx, LOOK_EVERY, () -> look().replaceWithVoid());
        meters.gauge("opswrit.outbox.oldest.unsent.seconds", this, v -> v.latest.oldestUnsentSeconds());
        meters.gauge("opswrit.parked.events", this, v -> v.latest.parkedEvents());
        meters.gauge("opswrit.relay.active", relay, r -> r.isActive() ? 1 : 0);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    Uni<Signs> look() {
        return pool.query(LOOK)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Signs(Math.max(0, row.getLong(0)), row.getLong(1)))
                .invoke(signs -> latest = signs);
    }

    /**
     * @param oldestUnsentSeconds the age of the oldest event not yet sent; 0 when all are
     * @param parkedEvents 1000 stands for "or more"
     */
    record Signs(long oldestUnsentSeconds, long parkedEvents) {}
}
