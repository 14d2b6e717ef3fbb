package io.opswrit.systemtest;

import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Principal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka as a plain client sees it, under whichever principal. */
final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;

    Topics(LocalStack stack) {
        this.stack = stack;
    }

    /**
     * Says a fact as that principal, with the right envelope.
     *
     * @return the event's id
     */
    String say(Principal principal, UUID requestId, Event event) throws ExecutionException, InterruptedException {
        var fact = new ProducerRecord<>(EventCodec.topicOf(event), requestId.toString(), EventCodec.write(event));
        String eventId = UUID.randomUUID().toString();
        Map.of(
                        "ce_id",
                        eventId,
                        "ce_type",
                        EventCodec.typeOf(event),
                        "ce_source",
                        "urn:opswrit:forged",
                        "ce_subject",
                        requestId.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_specversion",
                        "1.0",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = settings(principal);
        settings.put("max.block.ms", 20_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(fact).get();
            return eventId;
        }
    }

    /** @return the first record of that key on the topic, read from its beginning */
    ConsumerRecord<String, String> await(Principal principal, String topic, String key) {
        Map<String, Object> settings = settings(principal);
        settings.put("group.id", "results-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (var found : consumer.poll(Duration.ofMillis(500))) {
                    if (found.key().equals(key)) {
                        return found;
                    }
                }
            }
        }
        throw new AssertionError("Nothing about " + key + " on " + topic);
    }

    private Map<String, Object> settings(Principal principal) {
        return new HashMap<>(stack.kafka().clientSettings(principal));
    }
}
