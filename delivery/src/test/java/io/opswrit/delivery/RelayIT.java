package io.opswrit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class RelayIT {

    private static Sent sent;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Outbox outbox;

    @BeforeAll
    static void read() {
        sent = new Sent();
    }

    @AfterAll
    static void close() {
        sent.close();
    }

    @Test
    void anEventLeavesAsACloudEventInBinaryMode() {
        // Given
        String key = TestEvents.requestId();
        Event event = Ledger.written(1);

        // When
        Sent.append(unitOfWork, outbox, key, event);

        // Then
        await().until(() -> sent.of(key).size() == 1);
        ConsumerRecord<String, byte[]> message = sent.of(key).getFirst();
        assertThat(headers(message))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=" + TestTopics.header(message, "ce_id"),
                        "ce_type=io.opswrit.execution.cancel-failed.v1",
                        "ce_source=urn:opswrit:executor-service",
                        "ce_subject=" + key,
                        "ce_time=" + Instant.parse(TestTopics.header(message, "ce_time")),
                        "content-type=application/json",
                        "traceparent=" + TestEvents.TRACEPARENT);
        assertThat(message.value()).isEqualTo(EventCodec.write(event));
    }

    @Test
    void oneEventOfEachOfManyKeysLeavesUnderItsOwnKey() {
        // Given
        String first = TestEvents.requestId();
        String second = TestEvents.requestId();
        Map<String, Event> events = Map.of(first, Ledger.written(1), second, Ledger.written(2));

        // When
        Awaiting.resultOf(() -> unitOfWork.run(() -> outbox.append(TestEvents.TRACEPARENT, events)));

        // Then
        await().untilAsserted(() -> assertThat(sent.revisions(first)).containsExactly(1));
        await().untilAsserted(() -> assertThat(sent.revisions(second)).containsExactly(2));
    }

    @Test
    void whatKafkaHasAcknowledgedIsDeleted() {
        // Given
        String key = TestEvents.requestId();

        // When
        Sent.append(unitOfWork, outbox, key, Ledger.written(1), Ledger.written(2));

        // Then
        await().until(() -> sent.of(key).size() == 2);
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
        Sent.append(unitOfWork, outbox, later, Ledger.written(1));

        // Then
        await().until(() -> sent.of(later).size() == 1);
        assertThat(sent.of(key)).isEmpty();
        assertThat(waiting(key)).isEmpty();
    }

    private static List<String> headers(ConsumerRecord<String, byte[]> message) {
        return Stream.of(message.headers().toArray())
                .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .toList();
    }

    private static List<String> waiting(String key) {
        return TestDatabase.rows("select id from outbox where key = ?", key);
    }
}
