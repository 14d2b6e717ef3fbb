package io.opswrit.delivery.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives a {@code @QuarkusTest} real Kafka and PostgreSQL, as one of the services:
 * {@code @WithTestResource(value = BackingParts.class, initArgs = @ResourceArg(name = "service", value = "request-service"))}.
 */
public final class BackingParts implements QuarkusTestResourceLifecycleManager {

    private static FaultyDatabase faultyDatabase;
    private static String service;

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = initArgs;
    }

    @Override
    public Map<String, String> start() {
        use(arguments.get("service"));
        Map<String, String> config = new TreeMap<>(Backing.environment(service));
        faultyDatabase = FaultyDatabase.inFrontOf(config.get("DB_HOST"), Integer.parseInt(config.get("DB_PORT")));
        config.put("DB_HOST", "127.0.0.1");
        config.put("DB_PORT", String.valueOf(faultyDatabase.port()));
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        // the harness breaks connections a hundred times
        config.put("opswrit.delivery.consumer.first-backoff", "20ms");
        return config;
    }

    @Override
    public void stop() {
        if (faultyDatabase != null) {
            faultyDatabase.close();
        }
    }

    private static void use(String name) {
        if (name == null) {
            throw new IllegalArgumentException("Name the service: @ResourceArg(name = \"service\", value = \"...\")");
        }
        service = name;
    }

    /** What the tested service has between itself and PostgreSQL. */
    static FaultyDatabase faultyDatabase() {
        return faultyDatabase;
    }

    /** The service that is tested. */
    static String service() {
        return service;
    }
}
