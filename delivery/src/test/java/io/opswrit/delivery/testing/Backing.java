package io.opswrit.delivery.testing;

import io.opswrit.local.BackingServices;
import io.opswrit.local.Database;
import io.opswrit.local.Principal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Kafka and PostgreSQL of this test JVM, started once. What is known of them is kept in system properties, because Quarkus
 * loads test classes anew for each profile.
 */
final class Backing {

    private static final String PREFIX = "opswrit.test.backing/";
    private static final List<String> SERVICES =
            List.of("request-service", "approval-service", "executor-service", "audit-service");

    private Backing() {}

    /** The environment that the launcher would give to the service. */
    static Map<String, String> environment(String service) {
        return facts(service);
    }

    static Map<String, Object> kafkaAdministrator() {
        return Map.copyOf(facts("kafka"));
    }

    /** {@code url, user, password} of the administrator in the database of the service. */
    static Map<String, String> database(String service) {
        return facts("database of " + service);
    }

    private static synchronized Map<String, String> facts(String group) {
        if (System.getProperty(PREFIX + "started") == null) {
            start();
            System.setProperty(PREFIX + "started", "true");
        }
        String prefix = PREFIX + group + "/";
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(name -> name.substring(prefix.length()), System::getProperty));
    }

    private static void start() {
        BackingServices services = BackingServices.start(Path.of("target", "backing"));
        Runtime.getRuntime().addShutdownHook(new Thread(services::close));
        services.kafka()
                .clientSettings(Principal.ADMIN)
                .forEach((name, value) -> remember("kafka", name, (String) value));
        for (String service : SERVICES) {
            services.environment(service).forEach((name, value) -> remember(service, name, value));
            Database admin = services.postgres().administrator(service.replace('-', '_'));
            remember("database of " + service, "url", admin.jdbcUrl());
            remember("database of " + service, "user", admin.user());
            remember("database of " + service, "password", admin.password());
        }
    }

    private static void remember(String group, String name, String value) {
        System.setProperty(PREFIX + group + "/" + name, value);
    }
}
