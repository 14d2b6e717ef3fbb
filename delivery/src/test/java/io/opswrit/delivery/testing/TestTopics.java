package io.opswrit.delivery.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics seen from outside, by the administrator: sends as any service, and reads all there is from the beginning. */
public final class TestTopics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(Backing.kafkaAdministrator(), new StringSerializer(), new ByteArraySerializer());
    private final List<ConsumerRecord<String, byte[]>> read = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> reading;
    private volatile boolean open = true;

    /** @param topics to read; none when it is only for sending */
    public TestTopics(String... topics) {
        reading = CompletableFuture.runAsync(
                () -> readAll(topics), task -> Thread.ofVirtual().start(task));
    }

    /** Sends in this order and returns when Kafka has them. */
    public void send(String requestId, Event... events) {
        send(Stream.of(events)
                .map(event -> TestEvents.message(requestId, event))
                .toList());
    }

    public void send(List<ProducerRecord<String, byte[]>> messages) {
        var acknowledged = messages.stream().map(producer::send).toList();
        try {
            for (var one : acknowledged) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what was read so far, in order within each key */
    public List<ConsumerRecord<String, byte[]>> read(String topic) {
        return read.stream().filter(message -> message.topic().equals(topic)).toList();
    }

    /** @return the events of a request that were read so far */
    public List<Event> events(String topic, String requestId) {
        return read(topic).stream()
                .filter(message -> requestId.equals(message.key()))
                .flatMap(message -> EventCodec.read(header(message, "ce_type"), message.value()).stream())
                .toList();
    }

    /** @return null when it has none */
    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private void readAll(String... topics) {
        Map<String, Object> settings = new HashMap<>(Backing.kafkaAdministrator());
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(topics)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            while (open && !partitions.isEmpty()) {
                consumer.poll(POLL).forEach(read::add);
            }
        }
    }

    @Override
    public void close() {
        open = false;
        reading.join();
        producer.close();
    }
}
