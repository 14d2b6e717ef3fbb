package io.opswrit.delivery;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes Kafka's login settings of {@code KAFKA_USER} and {@code KAFKA_PASSWORD}; without a user there is no login. A
 * properties file cannot say "only if". {@code KAFKA_SECURITY_PROTOCOL=SASL_SSL} adds TLS.
 */
public final class KafkaLogin implements ConfigSourceFactory {

    /** Just above the defaults of this jar, and below everything that a service or an operator sets. */
    private static final int ORDINAL = 110;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String user = value(context, "KAFKA_USER", "");
        return user.isEmpty()
                ? List.of()
                : List.of(new PropertiesConfigSource(
                        settings(
                                user,
                                value(context, "KAFKA_PASSWORD", ""),
                                value(context, "KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT")),
                        "Kafka login",
                        ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    static Map<String, String> settings(String user, String password, String protocol) {
        return Map.of(
                "kafka.security.protocol",
                protocol,
                "kafka.sasl.mechanism",
                "PLAIN",
                "kafka.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + quoted(user)
                        + "\" password=\"" + quoted(password) + "\";");
    }

    private static String quoted(String text) {
        // a dollar sign would begin an expression of the configuration
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$");
    }

    private static String value(ConfigSourceContext context, String name, String otherwise) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? otherwise : value.getValue();
    }
}
