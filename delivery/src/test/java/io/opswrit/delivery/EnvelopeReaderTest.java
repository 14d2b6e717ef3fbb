package io.opswrit.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.events.Event;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

    private static final String KEY = "01938e1c-0000-7000-8000-000000000001";
    private static final Event EVENT = Ledger.entry(7);

    private final ProducerRecord<String, byte[]> message = TestEvents.message(KEY, EVENT);

    @Test
    void everyPartOfAnEventIsRead() {
        // When
        Received received = EnvelopeReader.read(arrival(message));

        // Then
        assertThat(received.topic()).isEqualTo("request-events");
        assertThat(received.partition()).isEqualTo(3);
        assertThat(received.offset()).isEqualTo(42);
        assertThat(received.type()).isEqualTo("io.opswrit.request.cancel-requested.v1");
        assertThat(received.source()).isEqualTo("urn:opswrit:test");
        assertThat(received.key()).isEqualTo(KEY);
        assertThat(received.traceparent()).isEqualTo(TestEvents.TRACEPARENT);
        assertThat(received.body()).isEqualTo(message.value());
        assertThat(received.event()).isEqualTo(Optional.of(EVENT));
    }

    @ParameterizedTest
    @MethodSource("brokenHeaders")
    void aBrokenHeaderIsNamed(String header, String value) {
        // Given
        TestEvents.header(message, header, value);

        // When
        var refusal = assertThatThrownBy(() -> EnvelopeReader.read(arrival(message)));

        // Then
        refusal.isInstanceOf(Unprocessable.class).hasMessageContaining(header);
    }

    static Stream<Arguments> brokenHeaders() {
        return Stream.of(
                Arguments.of("ce_specversion", null),
                Arguments.of("ce_specversion", "0.3"),
                Arguments.of("ce_id", null),
                Arguments.of("ce_id", ""),
                Arguments.of("ce_id", "a\nb"),
                Arguments.of("ce_id", "a\0b"),
                Arguments.of("ce_id", "x".repeat(201)),
                Arguments.of("ce_source", null),
                Arguments.of("ce_type", null),
                Arguments.of("ce_subject", null),
                Arguments.of("ce_subject", "another request"),
                Arguments.of("ce_time", "yesterday"),
                Arguments.of("content-type", "text/plain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
            })
    void aBrokenTraceIsLeftOut(String traceparent) {
        // Given
        TestEvents.header(message, "traceparent", traceparent);

        // When
        Received received = EnvelopeReader.read(arrival(message));

        // Then
        assertThat(received.traceparent()).isNull();
    }

    @Test
    void aRecordWithoutABodyIsNoEvent() {
        // Given
        var tombstone = new ProducerRecord<>("request-events", null, KEY, (byte[]) null, message.headers());

        // When
        var refusal = assertThatThrownBy(() -> EnvelopeReader.read(arrival(tombstone)));

        // Then
        refusal.isInstanceOf(Unprocessable.class).hasMessage("The record has no body");
    }

    @Test
    void ofTwoHeadersOfOneNameTheFirstCounts() {
        // Given
        message.headers()
                .add("traceparent", "00-11111111111111111111111111111111-2222222222222222-00".getBytes(US_ASCII));

        // When
        Received received = EnvelopeReader.read(arrival(message));

        // Then
        assertThat(received.traceparent()).isEqualTo(TestEvents.TRACEPARENT);
    }

    @Test
    void aRecordThatDoesNotNameItselfIsKnownByItsPlace() {
        // Given
        TestEvents.header(message, "ce_id", "x".repeat(5_000));

        // When
        InboxId id = arrival(message).inboxId();

        // Then
        assertThat(id).isEqualTo(new InboxId("kafka", "request-events/3/42/1700000000000"));
    }

    private static Arrival arrival(ProducerRecord<String, byte[]> message) {
        return Arrival.of(new ConsumerRecord<>(
                message.topic(),
                3,
                42,
                1_700_000_000_000L,
                TimestampType.CREATE_TIME,
                0,
                0,
                message.key(),
                message.value(),
                message.headers(),
                Optional.empty()));
    }
}
