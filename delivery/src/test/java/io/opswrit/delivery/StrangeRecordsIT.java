package io.opswrit.delivery;

import static io.opswrit.delivery.Ledger.entry;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class StrangeRecordsIT {

    private static final String IN = "request-events";

    private static TestTopics topics;

    @BeforeAll
    static void connect() {
        topics = new TestTopics();
    }

    @AfterAll
    static void close() {
        topics.close();
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
        await().untilAsserted(() -> assertThat(LedgerRows.parked(key)).containsExactly("The body is not a " + type));
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
        await().untilAsserted(
                        () -> assertThat(LedgerRows.parked(key)).containsExactly("Header ce_specversion is not 1.0"));
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
        await().untilAsserted(() -> assertThat(LedgerRows.written(key)).containsExactly(2));
        assertThat(LedgerRows.parked(key)).isEmpty();
    }
}
