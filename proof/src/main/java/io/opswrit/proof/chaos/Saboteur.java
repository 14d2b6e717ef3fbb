package io.opswrit.proof.chaos;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Principal;
import io.opswrit.proof.attack.Forger;
import io.opswrit.proof.attack.Forgery;
import io.opswrit.proof.check.Heard;
import io.opswrit.proof.outside.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to the topics what nobody said: forged orders and grants, and true facts a second time, some under a new id. */
final class Saboteur implements AutoCloseable {

    /** Of a thousand facts, so many are said again. */
    private static final int REPLAYED = 20;

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Set<String> REPLAYED_AS_NEW =
            Set.of("io.opswrit.request.submitted.v1", "io.opswrit.approval.granted.v1");

    private final Topics topics;
    private final Forger forger;
    private final Tally tally;
    private final Random random;
    private final KafkaProducer<String, byte[]> producer;
    private final Thread replaying = Thread.ofVirtual().name("replays").unstarted(this::replay);
    private volatile boolean over;

    Saboteur(LocalStack stack, Tally tally, long seed) {
        topics = new Topics(stack);
        forger = new Forger(stack);
        this.tally = tally;
        random = new Random(seed);
        var settings = topics.settings(Principal.ADMIN);
        settings.put("max.block.ms", 10_000);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        replaying.start();
    }

    /** One more forgery; which one goes by its number. */
    void forge(int number) {
        UUID id = UUID.randomUUID();
        var kinds = Forgery.values();
        write(Topics.record(id.toString(), kinds[number % kinds.length].make(forger, id)));
        tally.forged(id.toString());
    }

    private void replay() {
        try (var reader = topics.reader()) {
            Topics.assign(reader, Heard.topics());
            while (!over) {
                reader.poll(POLL).forEach(this::sometimesAgain);
            }
        }
    }

    private void sometimesAgain(ConsumerRecord<String, byte[]> read) {
        var type = Topics.header(read.headers(), "ce_type");
        if (over
                || random.nextInt(1000) >= REPLAYED
                || Topics.header(read.headers(), "ce_source").equals(Topics.FORGED)) {
            return;
        }
        var copy = Topics.again(read);
        if (REPLAYED_AS_NEW.contains(type) && random.nextBoolean()) {
            renew(copy, "ce_id", UUID.randomUUID().toString());
            renew(copy, "ce_source", Topics.FORGED);
        }
        tally.count("facts said again");
        write(copy);
    }

    private static void renew(ProducerRecord<String, byte[]> copy, String header, String value) {
        copy.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
    }

    private void write(ProducerRecord<String, byte[]> fact) {
        try {
            var _ = producer.send(fact, (_, failed) -> {
                if (failed != null) {
                    tally.count("forgeries that Kafka did not take");
                }
            });
        } catch (KafkaException _) {
            tally.count("forgeries that Kafka did not take");
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            replaying.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(30));
    }
}
