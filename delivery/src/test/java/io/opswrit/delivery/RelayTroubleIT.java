package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class RelayTroubleIT {

    private static final String LOCK_HOLDER =
            "select pid from pg_locks where locktype = 'advisory' and granted and database ="
                    + " (select oid from pg_database where datname = current_database())";

    private static Sent sent;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Outbox outbox;

    @Inject
    Relay relay;

    @Inject
    Pool pool;

    @Inject
    Sender sender;

    @Inject
    Vertx vertx;

    @Inject
    DeliveryConfig config;

    @BeforeAll
    static void read() {
        sent = new Sent();
    }

    @AfterAll
    static void close() {
        sent.close();
    }

    @AfterEach
    void letTheRelayOfTheServiceWork() {
        relay.stop(null);
        relay.start(null);
        await().until(relay::isActive);
    }

    @Test
    void aRowThatCannotBeSentHoldsBackItsKeyAlone() {
        // Given
        String stuck = stuckKey();
        String free = TestEvents.requestId();
        Sent.append(unitOfWork, outbox, free, Ledger.written(1));

        // When
        relay.start(null);

        // Then
        await().until(() -> sent.of(free).size() == 1);
        await().until(() -> failures(stuck).equals(List.of("t|t", "f|f")));
        assertThat(sent.of(stuck)).isEmpty();
    }

    @Test
    void aKeyGoesOnInOrderOnceItsRowCanBeSent() {
        // Given
        String stuck = stuckKey();
        relay.start(null);
        await().until(() -> failures(stuck).contains("t|t"));

        // When
        TestDatabase.execute("update outbox set topic = '" + Sent.TOPIC + "' where key = '" + stuck + "'");

        // Then
        await().untilAsserted(() -> assertThat(sent.revisions(stuck)).containsExactly(1, 2));
    }

    @Test
    void killingTheRelaysConnectionLosesNothingAndReordersNothing() {
        // Given
        List<String> keys = Stream.generate(TestEvents::requestId).limit(10).toList();
        int rounds = 30;

        // When
        for (int revision = 1; revision <= rounds; revision++) {
            for (String key : keys) {
                Sent.append(unitOfWork, outbox, key, Ledger.written(2 * revision - 1), Ledger.written(2 * revision));
            }
            if (revision % 10 == 0) {
                TestDatabase.rows("select pg_terminate_backend(pid) from (" + LOCK_HOLDER + ") as holder");
            }
        }

        // Then
        List<Integer> inOrder = IntStream.rangeClosed(1, 2 * rounds).boxed().toList();
        for (String key : keys) {
            await().untilAsserted(() ->
                    assertThat(sent.revisions(key).stream().distinct().toList()).isEqualTo(inOrder));
        }
    }

    @Test
    void ofTwoRelaysOneIsActiveAndTheOtherTakesOverWhenItStops() {
        // Given
        String before = TestEvents.requestId();
        String after = TestEvents.requestId();
        Relay second = new Relay(pool, sender, vertx, config);
        await().until(relay::isActive);

        // When
        second.start(null);
        Sent.append(unitOfWork, outbox, before, Ledger.written(1));
        await().until(() -> sent.of(before).size() == 1);
        boolean bothActive = second.isActive();
        relay.stop(null);
        Sent.append(unitOfWork, outbox, after, Ledger.written(1));

        // Then
        assertThat(bothActive).isFalse();
        await().atMost(Duration.ofSeconds(4)).until(() -> sent.of(after).size() == 1);
        assertThat(second.isActive()).isTrue();
        assertThat(TestDatabase.rows(LOCK_HOLDER)).hasSize(1);
        second.stop(null);
    }

    /** Leaves the relay stopped. */
    private String stuckKey() {
        String key = TestEvents.requestId();
        relay.stop(null);
        Sent.append(unitOfWork, outbox, key, Ledger.written(1), Ledger.written(2));
        TestDatabase.execute(
                "update outbox set topic = 'no-such-topic' where id = (select min(id) from outbox where key = '" + key
                        + "')");
        return key;
    }

    private static List<String> failures(String key) {
        return TestDatabase.rows(
                "select attempts > 0, last_error is not null from outbox where key = ? order by id", key);
    }
}
