package io.opswrit.local;

import io.opswrit.local.process.JavaCommand;
import io.opswrit.local.process.Part;
import io.opswrit.local.process.PartSpec;
import io.opswrit.local.process.Port;
import io.opswrit.local.process.Ports;
import java.util.List;
import java.util.Map;

/** The broker with its topics and ACLs, and how to log in to it. */
public final class Kafka {
    public static final String NAME = "kafka";

    private final Folders folders;
    private final Ports ports;
    private final Secrets secrets;

    Kafka(Folders folders, Ports ports, Secrets secrets) {
        this.folders = folders;
        this.ports = ports;
        this.secrets = secrets;
    }

    Part part(List<String> jvmOptions) {
        var arguments = List.of(
                folders.data(NAME).toString(),
                String.valueOf(ports.get(Port.KAFKA)),
                String.valueOf(ports.get(Port.KAFKA_CONTROLLER)),
                folders.ready(NAME).toString());
        return part(JavaCommand.own("io.opswrit.local.kafka.KafkaMain", "256m", arguments)
                .with(jvmOptions));
    }

    /** The same as a container, whose data end with it. */
    Part container() {
        var arguments = List.of(
                String.valueOf(ports.get(Port.KAFKA)), folders.ready(NAME).toString());
        return part(JavaCommand.own("io.opswrit.local.containers.KafkaContainerMain", "96m", arguments));
    }

    private Part part(JavaCommand command) {
        return new Part(PartSpec.withReadyFile(
                NAME,
                command.line(),
                Map.of("KAFKA_PASSWORDS", Principal.allPasswords(secrets)),
                Map.of("kafka", ports.get(Port.KAFKA), "controller", ports.get(Port.KAFKA_CONTROLLER)),
                folders.log(NAME),
                folders.ready(NAME)));
    }

    public String bootstrapServers() {
        return ports.localhost(Port.KAFKA);
    }

    public String password(Principal principal) {
        return principal.password(secrets);
    }

    /** What a Kafka client needs to log in. */
    public Map<String, Object> clientSettings(Principal principal) {
        var login = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(principal.user(), password(principal));
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login);
    }

    /** The environment by which a service logs in. */
    Map<String, String> environment(Principal principal) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
                "KAFKA_USER", principal.user(),
                "KAFKA_PASSWORD", password(principal));
    }
}
