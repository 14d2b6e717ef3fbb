package io.opswrit.local.kafka;

import io.opswrit.local.process.Address;
import io.opswrit.local.process.Passwords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** Arguments: data folder, client port, controller port, file to write when ready. */
public final class KafkaMain {
    private KafkaMain() {}

    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        var passwords = Passwords.of(System.getenv("KAFKA_PASSWORDS"));
        var settings = new BrokerSettings(data, Integer.parseInt(args[1]), Integer.parseInt(args[2]), passwords);
        var server = start(data, settings.properties());
        Provisioning.at(Address.loopback(settings.clientPort()), passwords);
        Files.writeString(Path.of(args[3]), "");
        server.awaitShutdown();
    }

    private static KafkaRaftServer start(Path data, Properties properties) throws Exception {
        if (Files.notExists(data.resolve("meta.properties"))) {
            format(data, properties);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        return server;
    }

    private static void format(Path data, Properties properties) throws Exception {
        Files.createDirectories(data);
        var file = data.resolveSibling("kafka-format.properties");
        // the tool reads a file; it holds no passwords, since only directories and the quorum matter to it
        var plain = new Properties();
        properties.stringPropertyNames().stream()
                .filter(name -> !name.contains("jaas"))
                .forEach(name -> plain.setProperty(name, properties.getProperty(name)));
        try (var out = Files.newOutputStream(file)) {
            plain.store(out, null);
        }
        var cluster = Uuid.randomUuid().toString();
        var done = StorageTool.execute(
                new String[] {"format", "-t", cluster, "-c", file.toString(), "--ignore-formatted"}, System.out);
        Files.delete(file);
        if (done != 0) {
            throw new IllegalStateException("Kafka could not format its data folder " + data);
        }
    }
}
