package io.opswrit.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds and deletes what Kafka acknowledged. One relay per database is active. Keys travel side by
 * side, the rows of a key one after the other, so a row that cannot be sent holds back its own key alone.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** A database that does not answer for so long is taken for gone, together with the lock. */
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(10);

    /** What is Kafka's trouble and not the row's may be over any moment. */
    private static final Duration KAFKA_BACK = Duration.ofSeconds(10);

    private final DeliveryConfig.Relay config;
    private final Sender sender;
    private final RelayLease lease;
    private final Flights flights = new Flights();
    private final Loop loop;

    Relay(Pool pool, Sender sender, Vertx vertx, DeliveryConfig config) {
        this.config = config.relay();
        this.sender = sender;
        this.lease = new RelayLease(pool, this.config.takeoverInterval());
        this.loop = new Loop("Relay", vertx, this.config.pollInterval(), this.config.pace(), this::turn);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
        lease.giveUp();
    }

    /** There may be something to send. */
    void wake() {
        loop.wake();
    }

    boolean isActive() {
        return lease.isHeld();
    }

    private Uni<Void> turn() {
        return lease.hold()
                .chain(connection -> connection.isPresent()
                        ? relay(connection.get())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> relay(SqlConnection connection) {
        List<Flight> landed = flights.landed();
        return holdFailed(connection, landed)
                .chain(() -> next(connection, landed))
                .invoke(() -> flights.settled(landed))
                .invoke(this::depart)
                .replaceWithVoid()
                .ifNoItem()
                .after(DATABASE_PATIENCE)
                .fail()
                .onFailure()
                .invoke(lease::giveUp);
    }

    private Uni<Void> holdFailed(SqlConnection connection, List<Flight> landed) {
        return Multi.createFrom()
                .iterable(landed)
                .filter(flight -> flight.failure() != null)
                .call(flight -> hold(connection, flight))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> hold(SqlConnection connection, Flight flight) {
        OutboxRow row = flight.failedRow();
        String problem = flight.failure().getClass().getSimpleName();
        Duration wait = Backoff.after(row.attempts(), config.firstBackoff(), longestWait(flight.failure()));
        LOG.warnf(
                "Event %s (%s) could not be sent to %s: %s. Its key waits %s; other keys go on.",
                row.eventId(), row.type(), row.topic(), problem, wait);
        return OutboxTable.hold(connection, row.id(), wait, problem);
    }

    private Duration longestWait(Throwable failure) {
        boolean isShort =
                failure instanceof RetriableException && config.maxBackoff().compareTo(KAFKA_BACK) > 0;
        return isShort ? KAFKA_BACK : config.maxBackoff();
    }

    /** Deletes what Kafka has, and finds what may leave now; a key that has landed may send again. */
    private Uni<List<OutboxRow>> next(SqlConnection connection, List<Flight> landed) {
        List<Long> acknowledged =
                landed.stream().flatMap(f -> f.acknowledged().stream()).toList();
        int room = Math.max(0, config.batchSize() - flights.rowsBut(landed));
        return OutboxTable.next(connection, acknowledged, flights.busyKeysBut(landed), room);
    }

    private void depart(List<OutboxRow> rows) {
        rows.stream()
                .collect(Collectors.groupingBy(OutboxRow::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofOneKey -> {
                    Flight flight = new Flight(ofOneKey);
                    flights.departed(flight);
                    flight.start(sender::send, lease::isHeld, this::landed);
                });
    }

    private void landed(Flight flight) {
        flights.landed(flight);
        loop.wake();
    }
}
