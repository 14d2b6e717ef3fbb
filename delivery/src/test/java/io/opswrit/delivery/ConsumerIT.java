package io.opswrit.delivery;

import static io.opswrit.delivery.Ledger.entry;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class ConsumerIT {

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
            await().untilAsserted(() -> assertThat(LedgerRows.written(key)).isEqualTo(inOrder));
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
        await().untilAsserted(() -> assertThat(LedgerRows.written(key)).endsWith(3));
        assertThat(LedgerRows.written(key)).containsExactly(1, 2, 3);
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
        await().untilAsserted(() -> assertThat(LedgerRows.parked(bad))
                .containsExactly(
                        "Asked to refuse it",
                        "Waits behind an earlier event of its key",
                        "Waits behind an earlier event of its key"));
        await().untilAsserted(() -> assertThat(LedgerRows.written(good)).containsExactly(1, 2));
        assertThat(LedgerRows.written(bad)).containsExactly(1);
        assertThat(LedgerRows.parked(good)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Ledger.CRASH, Ledger.CRASH_ELSEWHERE})
    void anEventThatFailsForAnUnknownReasonIsParkedWithIt(String crash) {
        // Given
        String key = TestEvents.requestId();

        // When
        topics.send(key, entry(1, crash));

        // Then
        await().untilAsserted(() -> assertThat(LedgerRows.parked(key))
                .singleElement()
                .asString()
                .contains("java.lang.IllegalStateException: Asked to crash"));
        assertThat(LedgerRows.written(key)).isEmpty();
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
                    .untilAsserted(() -> assertThat(LedgerRows.written(key)).isEqualTo(inOrder));
            await().untilAsserted(() ->
                    assertThat(said(key).stream().distinct().toList()).isEqualTo(inOrder));
        }
    }

    private static List<Integer> said(String key) {
        return topics.events(OUT, key).stream().map(Event::revision).toList();
    }
}
