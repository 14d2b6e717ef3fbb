package io.opswrit.delivery;

import static io.opswrit.delivery.Ledger.entry;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.events.Event;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One consumer that reads several topics, as the audit record does. */
@QuarkusTest
@TestProfile(LedgerProfile.class)
class ParkedTopicsIT {

    private static final String ONE = "request-events";
    private static final String OTHER = "approval-events";

    @TestHTTPResource(value = "/parked", management = true)
    URI parkedEvents;

    @Inject
    Consumer consumer;

    @Inject
    Ledger ledger;

    private final AtomicLong offsets = new AtomicLong();
    private final String key = TestEvents.requestId();

    @AfterEach
    void breakAgain() {
        ledger.mend(false);
    }

    @Test
    void aParkedEventOfOneTopicDoesNotHoldAnotherTopicsEventOfTheSameKey() throws Throwable {
        // Given
        arrives(ONE, entry(1, Ledger.POISON));

        // When
        arrives(OTHER, entry(2));
        arrives(ONE, entry(3));

        // Then
        assertThat(LedgerRows.written(key)).containsExactly(2);
        assertThat(parked()).containsExactly(ONE, ONE);
    }

    @Test
    void aRedriveTriesTheEventsOfTheOneTopicAlone() throws Throwable {
        // Given
        arrives(ONE, entry(1, Ledger.POISON), entry(2));
        arrives(OTHER, entry(3, Ledger.POISON), entry(4));
        ledger.mend(true);
        String id = TestDatabase.rows("select max(id) from parked where key = ?", key)
                .getFirst();

        // When
        ValidatableResponse answer =
                given().post(parkedEvents + "/" + id + "/redrive").then();

        // Then
        answer.statusCode(200).body("applied", equalTo(2));
        assertThat(LedgerRows.written(key)).containsExactly(3, 4);
        assertThat(parked()).containsExactly(ONE, ONE);
    }

    @Test
    void anEventThatFailsAgainIsTheFirstOfItsOwnTopic() throws Throwable {
        // Given
        arrives(ONE, entry(1, Ledger.POISON));
        arrives(OTHER, entry(2, Ledger.POISON));
        String id = TestDatabase.rows("select max(id) from parked where key = ?", key)
                .getFirst();

        // When
        ValidatableResponse answer =
                given().post(parkedEvents + "/" + id + "/redrive").then();

        // Then
        answer.statusCode(409);
        assertThat(TestDatabase.rows("select topic, attempts from parked where key = ? order by id", key))
                .containsExactly(ONE + "|0", OTHER + "|1");
    }

    private List<String> parked() {
        return TestDatabase.rows("select topic from parked where key = ? order by id", key);
    }

    private void arrives(String topic, Event... events) throws Throwable {
        for (Event event : events) {
            ProducerRecord<String, byte[]> sent = TestEvents.message(key, event);
            ConsumerRecord<String, byte[]> one =
                    new ConsumerRecord<>(topic, 0, offsets.incrementAndGet(), sent.key(), sent.value());
            sent.headers().forEach(one.headers()::add);
            var batch = new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.of(one)), Map.of());
            VertxContextSupport.subscribeAndAwait(() -> consumer.consume(batch, ledger));
        }
    }
}
