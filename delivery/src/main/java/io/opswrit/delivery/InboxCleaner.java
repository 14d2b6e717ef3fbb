package io.opswrit.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Forgets what was handled so long ago that Kafka cannot bring it again. A batch at a time, so that no lock lasts. */
@ApplicationScoped
class InboxCleaner {

    private static final String DELETE =
            "delete from inbox where ctid = any(array(select ctid from inbox where received_at < $1 limit $2))";

    private final Pool pool;
    private final DeliveryConfig.Inbox config;
    private final Loop loop;

    InboxCleaner(Pool pool, Vertx vertx, DeliveryConfig config) {
        this.pool = pool;
        this.config = config.inbox();
        this.loop = new Loop("Inbox clean-up", vertx, this.config.cleanupInterval(), this::clean);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    Uni<Void> clean() {
        OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC).minus(config.retention());
        return pool.preparedQuery(DELETE)
                .execute(Tuple.of(before, config.cleanupBatch()))
                .repeat()
                .whilst(deleted -> deleted.rowCount() == config.cleanupBatch())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
