package io.opswrit.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.local.ComposeFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The broker's image takes its settings from the environment, so they stand a second time in docker-compose.yml. */
class BrokerInContainerTest {
    /** Addresses and folders differ; logins are variables there. */
    private static final Set<String> DIFFER = Set.of(
            "listeners",
            "advertised.listeners",
            "controller.quorum.voters",
            "log.dirs",
            "listener.security.protocol.map",
            "listener.name.client.plain.sasl.jaas.config",
            "listener.name.controller.plain.sasl.jaas.config");

    @Test
    void isGuardedAndSizedAsInTheLocalStack() {
        // Given
        var passwords = Map.of("admin", "a");
        var settings = new BrokerSettings(Path.of("data"), 1, 2, passwords).properties();
        DIFFER.forEach(settings::remove);

        // When
        var environment = ComposeFile.of("docker-compose.yml").environment("kafka");

        // Then
        assertThat(settings).isNotEmpty();
        assertThat(asEnvironment(settings))
                .allSatisfy((name, value) -> assertThat(environment).containsEntry(name.toString(), value.toString()));
    }

    @Test
    void nobodyGetsInWithoutALogin() {
        // When
        var environment = ComposeFile.of("docker-compose.yml").environment("kafka");

        // Then
        assertThat(environment.get("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP").split(",", -1))
                .hasSize(3)
                .allMatch(listener -> listener.endsWith(":SASL_PLAINTEXT"));
        for (var listener : new String[] {"CLIENT", "HOST", "CONTROLLER"}) {
            assertThat(environment.get("KAFKA_LISTENER_NAME_" + listener + "_PLAIN_SASL_JAAS_CONFIG"))
                    .contains("PlainLoginModule required");
        }
    }

    private static Properties asEnvironment(Properties settings) {
        var environment = new Properties();
        settings.forEach((name, value) -> environment.put(
                "KAFKA_" + name.toString().toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return environment;
    }
}
