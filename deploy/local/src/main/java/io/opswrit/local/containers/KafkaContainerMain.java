package io.opswrit.local.containers;

import io.opswrit.local.kafka.ProvisioningMain;
import io.opswrit.local.process.Address;
import io.opswrit.local.process.Passwords;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** Arguments: port, file to write when ready. */
public final class KafkaContainerMain {
    private KafkaContainerMain() {}

    public static void main(String[] args) throws Exception {
        var address = Address.loopback(Integer.parseInt(args[0]));
        var variables = new TreeMap<String, String>();
        variables.put("KAFKA_PORT", args[0]);
        Passwords.of(System.getenv("KAFKA_PASSWORDS"))
                .forEach((user, password) -> variables.put(variable(user), password));
        var described = ContainerDescription.of("kafka", variables);
        var broker = new GenericContainer<>(described.image())
                .withEnv(described.environment())
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*\\n", 1));
        Engine.start(broker, address, 19092);
        ProvisioningMain.main(new String[] {address.toString()});
        Engine.serve(Path.of(args[1]));
    }

    private static String variable(String user) {
        return "KAFKA_%s_PASSWORD".formatted(user.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
