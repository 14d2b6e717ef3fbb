package io.opswrit.delivery;

import static io.opswrit.delivery.Ledger.entry;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class ConsumerIT {

    private static final String IN = "request-events";
    private static final String OUT = "execution-events";

    private static TestTopics topics;

    @BeforeAll
    static void read() {
        topics = new TestTopics(OUT);
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void underLoadEveryEventIsAppliedOnceAndInOrderOfItsKey() {
        // Given
        int perKey = 100;
        List<String> keys = Stream.generate(TestEvents::requestId).limit(20).toList();
        List<ProducerRecord<String, byte[]>> interleaved = IntStream.rangeClosed(1, perKey)
                .boxed()
                .flatMap(n -> keys.stream().map(key -> TestEvents.message(key, entry(n))))
                .toList();

        // When
        topics.send(interleaved);

        // Then
        List<Integer> inOrder = IntStream.rangeClosed(1, perKey).boxed().toList();
        for (String key : keys) {
            await().untilAsserted(() -> assertThat(ledger(key)).isEqualTo(inOrder));
            await().untilAsserted(() -> assertThat(said(key)).isEqualTo(inOrder));
        }
    }

    @Test
    void aRepeatedEventIsDropped() {
        // Given
        String key = TestEvents.requestId();
        var message = TestEvents.message(key, entry(1));
        var last = TestEvents.message(key, entry(2));

        // When
        topics.send(List.of(message, message, message, last, message));
        topics.send(key, entry(3));

        // Then
        await().untilAsserted(() -> assertThat(ledger(key)).endsWith(3));
        assertThat(ledger(key)).containsExactly(1, 2, 3);
    }

    @Test
    void anEventThatCannotBeAppliedParksItselfAndItsKeyAlone() {
        // Given
        String bad = TestEvents.requestId();
        String good = TestEvents.requestId();
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        messages.add(TestEvents.message(bad, entry(1)));
        messages.add(TestEvents.message(good, entry(1)));
        messages.add(TestEvents.message(bad, entry(2, Ledger.POISON)));
        messages.add(TestEvents.message(bad, entry(3)));
        messages.add(TestEvents.message(good, entry(2)));
        messages.add(TestEvents.message(bad, entry(4)));

        // When
        topics.send(messages);

        // Then
        await().untilAsserted(() -> assertThat(parked(bad))
                .containsExactly(
                        "Asked to refuse it",
                        "Waits behind an earlier event of its key",
                        "Waits behind an earlier event of its key"));
        await().untilAsserted(() -> assertThat(ledger(good)).containsExactly(1, 2));
        assertThat(ledger(bad)).containsExactly(1);
        assertThat(parked(good)).isEmpty();
    }

    @Test
    void anEventThatFailsForAnUnknownReasonIsParkedWithIt() {
        // Given
        String key = TestEvents.requestId();

        // When
        topics.send(key, entry(1, Ledger.CRASH));

        // Then
        await().untilAsserted(() ->
                assertThat(parked(key)).containsExactly("java.lang.IllegalStateException: Asked to crash"));
        assertThat(ledger(key)).isEmpty();
    }

    @Test
    void anUnreadableBodyOfAKnownTypeIsParked() {
        // Given
        String key = TestEvents.requestId();
        String type = "io.opswrit.request.cancel-requested.v1";
        var broken = TestEvents.message(IN, key, TestEvents.requestId(), type, "{\"revision\":".getBytes(UTF_8));

        // When
        topics.send(List.of(broken));

        // Then
        await().untilAsserted(() -> assertThat(parked(key)).containsExactly("The body is not a " + type));
    }

    @Test
    void aRecordThatIsNoEventIsParkedOnce() {
        // Given
        String key = TestEvents.requestId();
        var stranger = new ProducerRecord<>(IN, key, "\0 not json \0".getBytes(UTF_8));
        stranger.headers().add("ce_id", "nul\0inside".getBytes(UTF_8));

        // When
        topics.send(List.of(stranger));

        // Then
        await().untilAsserted(() -> assertThat(parked(key)).containsExactly("Header ce_specversion is not 1.0"));
    }

    @Test
    void anEventOfATypeUnknownToThisBuildReachesTheHandlerWithoutABody() {
        // Given
        String key = TestEvents.requestId();
        var unknown = TestEvents.message(
                IN, key, TestEvents.requestId(), "io.opswrit.request.teleported.v9", "{}".getBytes(UTF_8));

        // When
        topics.send(List.of(unknown, TestEvents.message(key, entry(2))));

        // Then
        await().untilAsserted(() -> assertThat(ledger(key)).containsExactly(2));
        assertThat(parked(key)).isEmpty();
    }

    @Test
    void eventsSurviveTheLossOfEveryDatabaseConnection() {
        // Given
        List<String> keys = Stream.generate(TestEvents::requestId).limit(10).toList();
        Event[] entries = IntStream.rangeClosed(1, 60).mapToObj(Ledger::entry).toArray(Event[]::new);
        List<Integer> inOrder = IntStream.rangeClosed(1, 60).boxed().toList();

        // When
        for (String key : keys) {
            topics.send(key, entries);
            TestDatabase.rows(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'executor_service'");
        }

        // Then
        for (String key : keys) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(ledger(key)).isEqualTo(inOrder));
            await().untilAsserted(() ->
                    assertThat(said(key).stream().distinct().toList()).isEqualTo(inOrder));
        }
    }

    private static List<Integer> ledger(String key) {
        return TestDatabase.rows("select revision from ledger where key = ? order by position", key).stream()
                .map(Integer::valueOf)
                .toList();
    }

    private static List<Integer> said(String key) {
        return topics.events(OUT, key).stream().map(Event::revision).toList();
    }

    private static List<String> parked(String key) {
        return TestDatabase.rows("select reason from parked where key = ? order by id", key);
    }
}
