package io.opswrit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A Kafka record before anybody looked into it: it may be anything.
 *
 * @param recordKey null when it has none
 * @param headers by name; of a repeated name the first, which is the sender's own
 * @param body null when it has none
 */
record Arrival(
        String topic,
        int partition,
        long offset,
        long timestamp,
        String recordKey,
        Map<String, String> headers,
        byte[] body) {

    static Arrival of(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.putIfAbsent(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        return new Arrival(
                message.topic(),
                message.partition(),
                message.offset(),
                message.timestamp(),
                message.key(),
                headers,
                message.value());
    }

    /** The name of its place in Kafka, for a record that does not name itself; unique even if the topic is made anew. */
    String place() {
        return topic + "/" + partition + "/" + offset + "/" + timestamp;
    }

    /** What it is remembered by; never longer or stranger than a row can hold. */
    InboxId inboxId() {
        String source = headers.get(Envelope.SOURCE);
        String id = headers.get(Envelope.ID);
        return EnvelopeReader.isPlain(source) && EnvelopeReader.isPlain(id)
                ? new InboxId(source, id)
                : new InboxId("kafka", place());
    }

    /** What later events wait for. One without a usable key holds back nobody. */
    String waitingKey() {
        return EnvelopeReader.isPlain(recordKey) ? recordKey : place();
    }
}
