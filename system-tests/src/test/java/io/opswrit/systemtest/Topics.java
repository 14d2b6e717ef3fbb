package io.opswrit.systemtest;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Kafka as a plain client sees it, under whichever principal. */
final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;

    Topics(LocalStack stack) {
        this.stack = stack;
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
