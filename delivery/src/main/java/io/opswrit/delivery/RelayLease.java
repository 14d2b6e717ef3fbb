package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The right to relay: an advisory lock of the database, held by one connection that does all the relay's work. Who loses
 * the connection has lost the lock, so nobody works without it; when its holder dies, the lock is free at once.
 */
final class RelayLease {

    private static final Logger LOG = Logger.getLogger(RelayLease.class);

    /** Any number will do; advisory locks are per database, and nothing else of ours takes one by this number. */
    private static final long LOCK = 0x0b5_0b5L;

    /** The server notices a holder whose machine is gone within about ten seconds, not after hours. */
    private static final String NOTICE_DEAD_PEERS = """
            select set_config('tcp_keepalives_idle', '4', false), set_config('tcp_keepalives_interval', '2', false),
                   set_config('tcp_keepalives_count', '3', false)
            """;

    private final Pool pool;
    private final Duration askEvery;
    private volatile SqlConnection held;
    private long askAgainAt = System.nanoTime();

    RelayLease(Pool pool, Duration askEvery) {
        this.pool = pool;
        this.askEvery = askEvery;
    }

    boolean isHeld() {
        return held != null;
    }

    /** @return the connection to work on, or empty while another relay has the lock */
    Uni<Optional<SqlConnection>> hold() {
        if (held != null) {
            return Uni.createFrom().item(Optional.of(held));
        }
        if (System.nanoTime() - askAgainAt < 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        askAgainAt = System.nanoTime() + askEvery.toNanos();
        return pool.getConnection().chain(this::tryLock);
    }

    /** Frees the lock as soon as the connection answers; harmless when it is already gone. */
    void giveUp() {
        SqlConnection connection = held;
        held = null;
        if (connection != null) {
            connection
                    .query("select pg_advisory_unlock_all()")
                    .execute()
                    .eventually(connection::close)
                    .subscribe()
                    .with(_ -> {}, failure -> LOG.debug("The lock went with its connection", failure));
        }
    }

    private Uni<Optional<SqlConnection>> tryLock(SqlConnection connection) {
        return connection
                .query(NOTICE_DEAD_PEERS)
                .execute()
                .chain(() -> connection
                        .preparedQuery("select pg_try_advisory_lock($1)")
                        .execute(Tuple.of(LOCK)))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(locked -> locked ? took(connection) : left(connection))
                .onFailure()
                .call(connection::close);
    }

    private Uni<Optional<SqlConnection>> took(SqlConnection connection) {
        held = connection;
        connection.closeHandler(() -> lost(connection));
        LOG.info("This relay is the active one of its database");
        return Uni.createFrom().item(Optional.of(connection));
    }

    private static Uni<Optional<SqlConnection>> left(SqlConnection connection) {
        return connection.close().map(_ -> Optional.empty());
    }

    private void lost(SqlConnection connection) {
        if (connection.equals(held)) {
            held = null;
            LOG.warn("The connection that held the relay's lock is gone; asking for the lock again");
        }
    }
}
