package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class RelayIT {

    private static final String OUT = "execution-events";
    private static final String LOCK_HOLDER =
            "select pid from pg_locks where locktype = 'advisory' and granted and database ="
                    + " (select oid from pg_database where datname = current_database())";

    private static TestTopics topics;

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
        topics = new TestTopics(OUT);
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @AfterEach
    void letTheRelayOfTheServiceWork() {
        relay.stop(null);
        relay.start(null);
        await().until(relay::isActive);
    }

    @Test
    void anEventLeavesAsACloudEventInBinaryMode() {
        // Given
        String key = TestEvents.requestId();
        Event event = Ledger.written(1);

        // When
        append(key, event);

        // Then
        await().until(() -> sent(key).size() == 1);
        ConsumerRecord<String, byte[]> message = sent(key).getFirst();
        assertThat(message.headers().toArray())
                .extracting(header -> header.key())
                .containsExactly(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "content-type",
                        "traceparent");
        assertThat(TestTopics.header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(TestTopics.header(message, "ce_type")).isEqualTo("io.opswrit.execution.cancel-failed.v1");
        assertThat(TestTopics.header(message, "ce_source")).isEqualTo("urn:opswrit:executor-service");
        assertThat(TestTopics.header(message, "ce_subject")).isEqualTo(key);
        assertThat(TestTopics.header(message, "content-type")).isEqualTo("application/json");
        assertThat(TestTopics.header(message, "traceparent")).isEqualTo(TestEvents.TRACEPARENT);
        assertThat(message.value()).isEqualTo(EventCodec.write(event));
    }

    @Test
    void whatKafkaHasAcknowledgedIsDeleted() {
        // Given
        String key = TestEvents.requestId();

        // When
        append(key, Ledger.written(1), Ledger.written(2));

        // Then
        await().until(() -> sent(key).size() == 2);
        await().untilAsserted(() -> assertThat(waiting(key)).isEmpty());
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        // Given
        String key = TestEvents.requestId();
        String later = TestEvents.requestId();

        // When
        assertThatThrownBy(() -> Awaiting.resultOf(() ->
                        unitOfWork.run(() -> outbox.append(key, TestEvents.TRACEPARENT, List.of(Ledger.written(1)))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("changed its mind"))))))
                .hasMessage("changed its mind");
        append(later, Ledger.written(1));

        // Then
        await().until(() -> sent(later).size() == 1);
        assertThat(sent(key)).isEmpty();
        assertThat(waiting(key)).isEmpty();
    }

    @Test
    void aRowThatCannotBeSentHoldsBackItsKeyAlone() {
        // Given
        String stuck = TestEvents.requestId();
        String free = TestEvents.requestId();
        relay.stop(null);
        append(stuck, Ledger.written(1), Ledger.written(2));
        append(free, Ledger.written(1));
        TestDatabase.execute("update outbox set topic = 'no-such-topic' where key = '" + stuck
                + "' and id = (select min(id) from outbox where key = '" + stuck + "')");

        // When
        relay.start(null);

        // Then
        await().until(() -> sent(free).size() == 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestDatabase.rows(
                                "select attempts > 0, last_error is not null from outbox where key = ? order by id",
                                stuck))
                        .containsExactly("t|t", "f|f"));
        assertThat(sent(stuck)).isEmpty();

        TestDatabase.execute(
                "update outbox set topic = '" + OUT + "', next_attempt_at = now() where key = '" + stuck + "'");
        await().untilAsserted(() -> assertThat(revisions(stuck)).containsExactly(1, 2));
    }

    @Test
    void killingTheRelaysConnectionLosesNothingAndReordersNothing() {
        // Given
        List<String> keys = Stream.generate(TestEvents::requestId).limit(10).toList();
        int rounds = 30;

        // When
        for (int revision = 1; revision <= rounds; revision++) {
            for (String key : keys) {
                append(key, Ledger.written(2 * revision - 1), Ledger.written(2 * revision));
            }
            if (revision % 10 == 0) {
                TestDatabase.rows("select pg_terminate_backend(pid) from (" + LOCK_HOLDER + ") as holder");
            }
        }

        // Then
        List<Integer> inOrder = IntStream.rangeClosed(1, 2 * rounds).boxed().toList();
        for (String key : keys) {
            await().untilAsserted(() ->
                    assertThat(revisions(key).stream().distinct().toList()).isEqualTo(inOrder));
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
        append(before, Ledger.written(1));
        await().until(() -> sent(before).size() == 1);
        boolean bothActive = second.isActive();
        relay.stop(null);
        append(after, Ledger.written(1));

        // Then
        assertThat(bothActive).isFalse();
        await().atMost(Duration.ofSeconds(4)).until(() -> sent(after).size() == 1);
        assertThat(second.isActive()).isTrue();
        assertThat(TestDatabase.rows(LOCK_HOLDER)).hasSize(1);
        second.stop(null);
    }

    private void append(String key, Event... events) {
        Awaiting.resultOf(() -> unitOfWork.run(() -> outbox.append(key, TestEvents.TRACEPARENT, List.of(events))));
    }

    private static List<ConsumerRecord<String, byte[]>> sent(String key) {
        return topics.read(OUT).stream().filter(m -> key.equals(m.key())).toList();
    }

    private static List<Integer> revisions(String key) {
        return topics.events(OUT, key).stream().map(Event::revision).toList();
    }

    private static List<String> waiting(String key) {
        return TestDatabase.rows("select id from outbox where key = ?", key);
    }
}
