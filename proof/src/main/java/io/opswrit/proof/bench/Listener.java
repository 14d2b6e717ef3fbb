package io.opswrit.proof.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opswrit.events.Topics;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Principal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears what the services say, from now on, in a thread of its own; looks at names alone, so that it costs little. */
final class Listener implements AutoCloseable {

    private static final List<String> HEARD = List.of(Topics.APPROVAL, Topics.RESULTS, Topics.NOTIFICATION);
    private static final byte[] WELL = "\"outcome\":\"SUCCEEDED\"".getBytes(UTF_8);
    private static final byte[] ABOUT_THE_END = "\"kind\":\"succeeded\"".getBytes(UTF_8);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Trips trips;
    private final Consumer<String> opened;
    private final Consumer<String> otherwise;
    private final Thread thread;

    /**
     * @param opened is told the id of each request that waits for a decision
     * @param otherwise is told the id of each that did not end well
     */
    Listener(LocalStack stack, Trips trips, Consumer<String> opened, Consumer<String> otherwise) {
        this.trips = trips;
        this.opened = opened;
        this.otherwise = otherwise;
        consumer = reader(stack);
        consumer.seekToEnd(assign(consumer, HEARD));
        consumer.assignment().forEach(consumer::position);
        thread = Thread.ofPlatform().name("listener").daemon().start(this::listen);
    }

    static KafkaConsumer<String, byte[]> reader(LocalStack stack) {
        var settings = new HashMap<>(stack.kafka().clientSettings(Principal.ADMIN));
        settings.put("enable.auto.commit", "false");
        settings.put("fetch.max.wait.ms", "20");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> assign(KafkaConsumer<?, ?> consumer, List<String> topics) {
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    private void listen() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::heard);
            }
        } catch (WakeupException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(ConsumerRecord<String, byte[]> fact) {
        var now = System.currentTimeMillis();
        switch (fact.topic()) {
            case Topics.RESULTS -> {
                trips.ended(fact.key(), now);
                if (!contains(fact.value(), WELL)) {
                    otherwise.accept(fact.key());
                }
            }
            case Topics.NOTIFICATION -> {
                if (contains(fact.value(), ABOUT_THE_END)) {
                    trips.told(fact.key(), now);
                }
            }
            default -> {
                if (type(fact).endsWith(".opened.v1")) {
                    opened.accept(fact.key());
                }
            }
        }
    }

    static String type(ConsumerRecord<String, byte[]> fact) {
        return new String(fact.headers().lastHeader("ce_type").value(), UTF_8);
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int start = 0; start <= text.length - part.length; start++) {
            int same = 0;
            while (same < part.length && text[start + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
