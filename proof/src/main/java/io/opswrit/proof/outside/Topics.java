package io.opswrit.proof.outside;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka as a plain client sees it, under whichever principal. */
public final class Topics {

    /** What an envelope calls the writer of a forgery. */
    public static final String FORGED = "urn:opswrit:forged";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LocalStack stack;

    public Topics(LocalStack stack) {
        this.stack = stack;
    }

    /** A fact with the right envelope, as if a service had said it. */
    public static ProducerRecord<String, byte[]> record(String key, Event event) {
        var fact = new ProducerRecord<>(EventCodec.topicOf(event), key, EventCodec.write(event));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        EventCodec.typeOf(event),
                        "ce_source",
                        FORGED,
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_specversion",
                        "1.0",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return fact;
    }

    /** A record as it was read, to be said again. */
    public static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> read) {
        return new ProducerRecord<>(read.topic(), null, read.key(), read.value(), read.headers());
    }

    /** @throws KafkaException as the broker refused it, such as TopicAuthorizationException */
    public void say(Principal principal, ProducerRecord<String, byte[]> fact) {
        Map<String, Object> settings = settings(principal);
        settings.put("max.block.ms", Math.toIntExact(PATIENCE.toMillis()));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(fact).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    /** Reads what is there now, from the beginning, and takes nothing away from anybody. */
    public void forEach(List<String> topics, Consumer<ConsumerRecord<String, byte[]>> use) {
        try (var consumer = reader()) {
            List<TopicPartition> partitions = assign(consumer, topics);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(500)).forEach(use);
            }
        }
    }

    /** A reader of no group; the caller closes it. */
    public KafkaConsumer<String, byte[]> reader() {
        Map<String, Object> settings = settings(Principal.ADMIN);
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    public static List<TopicPartition> assign(KafkaConsumer<?, ?> consumer, List<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    public static String header(Iterable<Header> headers, String name) {
        for (Header header : headers) {
            if (header.key().equals(name)) {
                return new String(header.value(), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    public Map<String, Object> settings(Principal principal) {
        return new HashMap<>(stack.kafka().clientSettings(principal));
    }
}
