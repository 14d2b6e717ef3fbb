package io.opswrit.delivery;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Sends spans where {@code OTEL_EXPORTER_OTLP_ENDPOINT} says, and samples none where it says nothing: the exporter itself
 * cannot be switched off at start, and would report every few seconds that nobody listens. Traces have their ids either way.
 */
public final class TraceExport implements ConfigSourceFactory {

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue endpoint = context.getValue("OTEL_EXPORTER_OTLP_ENDPOINT");
        boolean isWanted = endpoint != null
                && endpoint.getValue() != null
                && !endpoint.getValue().isBlank();
        Map<String, String> settings = isWanted
                ? Map.of(
                        "quarkus.otel.exporter.otlp.endpoint",
                        endpoint.getValue(),
                        "quarkus.otel.traces.sampler.arg",
                        "1.0")
                : Map.of("quarkus.otel.traces.sampler.arg", "0.0");
        return List.of(new PropertiesConfigSource(settings, "Trace export", KafkaLogin.ORDINAL));
    }
}
