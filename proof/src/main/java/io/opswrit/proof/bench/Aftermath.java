package io.opswrit.proof.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.events.Topics;
import io.opswrit.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** When things happened where the client cannot look, read when all is over: by the simulator, and by the topics. */
final class Aftermath {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalStack stack;
    private final Trips trips;
    private final Map<String, String> commands = new HashMap<>();
    private final Map<String, Long> mails = new HashMap<>();

    /**
     * @param toSend from the answer to the client to SendCommand at the simulator, low risk alone
     * @param toMail from the end that the simulator knows to the mail server's word that it has the mail
     */
    record Outside(Samples toSend, Samples toMail) {}

    private record Command(long askedAt, long endedAt) {}

    Aftermath(LocalStack stack, Trips trips) {
        this.stack = stack;
        this.trips = trips;
    }

    Outside read(Map<TopicPartition, Long> from) {
        readTopics(from);
        var simulated = simulated();
        var known = commands.entrySet().stream()
                .filter(entry -> simulated.containsKey(entry.getValue()))
                .toList();
        var toSend = known.stream()
                .filter(entry -> !trips.get(entry.getKey()).high)
                .mapToLong(entry -> simulated.get(entry.getValue()).askedAt() - trips.get(entry.getKey()).acceptedAt);
        var toMail = known.stream()
                .filter(entry -> mails.containsKey(entry.getKey()))
                .mapToLong(entry -> mails.get(entry.getKey())
                        - simulated.get(entry.getValue()).endedAt());
        return new Outside(Samples.of(toSend), Samples.of(toMail));
    }

    private void readTopics(Map<TopicPartition, Long> from) {
        try (var reader = Listener.reader(stack)) {
            var partitions = Listener.assign(reader, List.of(Topics.EXECUTION, Topics.NOTIFICATION));
            from.forEach(reader::seek);
            var ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> reader.position(each) < ends.get(each))) {
                reader.poll(Duration.ofMillis(500)).forEach(this::note);
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> fact) {
        if (trips.get(fact.key()) == null) {
            return;
        }
        var type = Listener.type(fact);
        if (type.endsWith(".dispatched.v1")) {
            commands.put(fact.key(), tree(fact.value()).path("ssm_command_id").asText());
        } else if (type.endsWith(".sent.v1")) {
            var mail = tree(fact.value());
            if (mail.path("kind").asText().equals("succeeded")) {
                mails.put(fact.key(), millis(mail.path("sent_at")));
            }
        }
    }

    private Map<String, Command> simulated() {
        try (var in =
                URI.create(stack.simulatorAdminUrl() + "/_sim/state").toURL().openStream()) {
            var found = new HashMap<String, Command>();
            for (var command : JSON.readTree(in).path("commands")) {
                var ended = command.path("invocations").path(0).path("ended_at");
                if (!ended.isNull() && !ended.isMissingNode()) {
                    found.put(
                            command.path("command_id").asText(),
                            new Command(millis(command.path("requested_at")), millis(ended)));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long millis(JsonNode time) {
        return Instant.parse(time.asText()).toEpochMilli();
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
