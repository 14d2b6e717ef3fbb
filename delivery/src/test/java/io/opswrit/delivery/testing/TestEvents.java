package io.opswrit.delivery.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as another service would send them, written down from the contract and not by the code under test. */
public final class TestEvents {

    /** The trace that these events belong to. */
    public static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private TestEvents() {}

    /** @return an id such as requests have */
    public static String requestId() {
        return IDS.generate().toString();
    }

    public static ProducerRecord<String, byte[]> message(String requestId, Event event) {
        return message(
                EventCodec.topicOf(event),
                requestId,
                IDS.generate().toString(),
                EventCodec.typeOf(event),
                EventCodec.write(event));
    }

    /** For what no service would say: unknown types, broken bodies. */
    public static ProducerRecord<String, byte[]> message(
            String topic, String requestId, String eventId, String type, byte[] body) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, requestId, body);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", eventId);
        header(message, "ce_type", type);
        header(message, "ce_source", "urn:opswrit:test");
        header(message, "ce_subject", requestId);
        header(message, "ce_time", Instant.now().toString());
        header(message, "content-type", "application/json");
        header(message, "traceparent", TRACEPARENT);
        return message;
    }

    /** Replaces a header; null removes it. */
    public static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().remove(name);
        if (value != null) {
            message.headers().add(name, value.getBytes(UTF_8));
        }
    }
}
