package io.opswrit.proof.bench;

import io.opswrit.events.Topics;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events of the sizes that were said, to a topic that nobody reads, each acknowledged by all replicas that there are. */
final class BareEvents {

    private static final String TOPIC = "bench";
    private static final int PARTITIONS = 12;
    private static final int MOST = 500;
    private static final long NANOS = 5_000_000_000L;

    private final LocalStack stack;
    private final List<byte[]> bodies;

    BareEvents(LocalStack stack, List<byte[]> bodies) {
        this.stack = stack;
        this.bodies = bodies;
    }

    static List<byte[]> sample(LocalStack stack) {
        var bodies = new ArrayList<byte[]>();
        try (var reader = Listener.reader(stack)) {
            var topics = List.of(Topics.REQUEST, Topics.EXECUTION, Topics.RESULTS, Topics.NOTIFICATION);
            var partitions = Listener.assign(reader, topics);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (bodies.size() < MOST
                    && partitions.stream().anyMatch(each -> reader.position(each) < ends.get(each))) {
                reader.poll(Duration.ofMillis(500)).forEach(fact -> bodies.add(fact.value()));
            }
        }
        return bodies;
    }

    double perSecond() throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(stack.kafka().clientSettings(Principal.ADMIN));
        createTopic(settings);
        settings.put("acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var start = System.nanoTime();
            long sent = 0;
            while (System.nanoTime() - start < NANOS) {
                var body = bodies.get((int) (sent % bodies.size()));
                var unused = producer.send(new ProducerRecord<>(TOPIC, "key-" + sent++, body));
            }
            producer.flush();
            return sent * 1e9 / (System.nanoTime() - start);
        }
    }

    private static void createTopic(Map<String, Object> settings) throws InterruptedException {
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka could not be measured alone", e);
        }
    }
}
