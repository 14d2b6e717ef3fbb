package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaLoginTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "with space", "quote\"inside", "back\\slash", "do$lar", "${expression}", "\\$mixed"})
    void anyPasswordReachesKafkaAsItIs(String password) {
        // Given
        String escaped = password.replace("$", "\\$");
        SmallRyeConfig config = config(Map.of("KAFKA_USER", "request-service", "KAFKA_PASSWORD", escaped));

        // When
        var login = JaasContext.loadClientContext(Map.of(
                "sasl.jaas.config",
                new Password(config.getConfigValue("kafka.sasl.jaas.config").getValue())));

        // Then
        assertThat(login.configurationEntries().getFirst().getOptions())
                .isEqualTo(new HashMap<>(Map.of("username", "request-service", "password", password)));
    }

    @Test
    void aUserMeansALogin() {
        // When
        SmallRyeConfig config = config(Map.of("KAFKA_USER", "request-service", "KAFKA_PASSWORD", "secret"));

        // Then
        assertThat(config.getConfigValue("kafka.security.protocol").getValue()).isEqualTo("SASL_PLAINTEXT");
        assertThat(config.getConfigValue("kafka.sasl.mechanism").getValue()).isEqualTo("PLAIN");
    }

    @Test
    void withoutAUserThereIsNone() {
        // When
        SmallRyeConfig config = config(Map.of("KAFKA_PASSWORD", "secret"));

        // Then
        assertThat(config.getConfigValue("kafka.security.protocol").getValue()).isNull();
    }

    @Test
    void transportEncryptionCanBeAdded() {
        // When
        SmallRyeConfig config =
                config(Map.of("KAFKA_USER", "u", "KAFKA_PASSWORD", "p", "KAFKA_SECURITY_PROTOCOL", "SASL_SSL"));

        // Then
        assertThat(config.getConfigValue("kafka.security.protocol").getValue()).isEqualTo("SASL_SSL");
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withDefaultValues(environment)
                .withSources(new KafkaLogin())
                .build();
    }
}
