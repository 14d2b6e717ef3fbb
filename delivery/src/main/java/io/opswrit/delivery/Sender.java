package io.opswrit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends rows to Kafka as CloudEvents in binary mode. It has a producer of its own, not a channel: a channel sends one record
 * after the other, so a topic that does not answer would hold back all.
 */
@ApplicationScoped
class Sender {

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> settings = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Producer<String, byte[]> producer;

    Sender(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        kafka.forEach((name, value) -> {
            if (ProducerConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, application + "-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    }

    /** @return complete when Kafka acknowledged, failed when the row must be tried again */
    CompletionStage<Void> send(OutboxRow row) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        // a thread each, because the producer blocks while it does not know the topic
        threads.execute(() -> {
            try {
                var _ = producer().send(recordOf(row), (_, failure) -> complete(acknowledged, failure));
            } catch (RuntimeException e) {
                acknowledged.completeExceptionally(e);
            }
        });
        return acknowledged;
    }

    private static void complete(CompletableFuture<Void> acknowledged, Exception failure) {
        if (failure == null) {
            acknowledged.complete(null);
        } else {
            acknowledged.completeExceptionally(failure);
        }
    }

    private static ProducerRecord<String, byte[]> recordOf(OutboxRow row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.body());
        Headers headers = message.headers();
        put(headers, Envelope.SPEC_VERSION, Envelope.VERSION_1);
        put(headers, Envelope.ID, row.eventId());
        put(headers, Envelope.TYPE, row.type());
        put(headers, Envelope.SOURCE, row.source());
        put(headers, Envelope.SUBJECT, row.key());
        put(headers, Envelope.TIME, row.time().toString());
        put(headers, Envelope.CONTENT_TYPE, Envelope.JSON);
        put(headers, Envelope.TRACEPARENT, row.traceparent());
        return message;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    /** Made at the first row, so that a service with nothing to say opens no connection. */
    private Producer<String, byte[]> producer() {
        if (producer == null) {
            synchronized (this) {
                if (producer == null) {
                    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
                }
            }
        }
        return producer;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        if (producer != null) {
            producer.close(CLOSE_PATIENCE);
        }
    }
}
