package io.opswrit.local.launcher;

import io.opswrit.local.Kafka;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Principal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Prints a topic from its beginning and goes on as it grows. */
public final class ConsumeCommand {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final String PUBLIC_TOPIC = "command-results";

    private final Path folder;

    public ConsumeCommand(Path folder) {
        this.folder = folder;
    }

    public int run(List<String> args) {
        if (args.size() != 1) {
            throw new UsageError("./opswrit consume TOPIC, for example ./opswrit consume " + PUBLIC_TOPIC);
        }
        var topic = args.getFirst();
        var kafka = LocalStack.of(State.known(folder)).kafka();
        var principal = topic.equals(PUBLIC_TOPIC) ? Principal.RESULTS_READER : Principal.ADMIN;
        System.out.println("The same with kcat:\n" + kcat(kafka, principal, topic) + "\n");
        consume(kafka, principal, topic);
        return 0;
    }

    static String kcat(Kafka kafka, Principal principal, String topic) {
        return "kcat -C -b %s -X security.protocol=SASL_PLAINTEXT -X sasl.mechanisms=PLAIN -X sasl.username=%s -X sasl.password=%s"
                        .formatted(kafka.bootstrapServers(), principal.user(), kafka.password(principal))
                + " -t %s -o beginning -f '%%k\\n%%h\\n%%s\\n\\n'".formatted(topic);
    }

    private static void consume(Kafka kafka, Principal principal, String topic) {
        var settings = new HashMap<>(kafka.clientSettings(principal));
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var known = consumer.listTopics();
            if (!known.containsKey(topic)) {
                throw new UsageError("There is no topic %s that %s may read.".formatted(topic, principal.user()));
            }
            // no consumer group: whoever looks on takes nothing away from anybody
            consumer.assign(known.get(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            while (!System.out.checkError()) {
                consumer.poll(POLL).forEach(received -> System.out.println(text(received)));
            }
        }
    }

    static String text(ConsumerRecord<byte[], byte[]> received) {
        var text = new StringBuilder("key      " + visible(received.key()) + "\n");
        received.headers()
                .forEach(header -> text.append("header   %s: %s%n".formatted(header.key(), visible(header.value()))));
        return text.append("body     ")
                .append(visible(received.value()))
                .append("\n")
                .toString();
    }

    /** What a terminal would obey is shown by its number. */
    private static String visible(byte[] bytes) {
        if (bytes == null) {
            return "(none)";
        }
        var shown = new StringBuilder();
        new String(bytes, StandardCharsets.UTF_8).codePoints().forEach(codePoint -> {
            switch (Character.getType(codePoint)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE ->
                    shown.append("[U+%04X]".formatted(codePoint));
                default -> shown.appendCodePoint(codePoint);
            }
        });
        return shown.toString();
    }
}
