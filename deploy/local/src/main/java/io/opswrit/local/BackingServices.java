package io.opswrit.local;

import io.opswrit.local.process.Part;
import io.opswrit.local.process.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kafka and PostgreSQL alone, on free ports with empty data: what the tests of one module need. Embedded, or with the system
 * property {@code opswrit.backing=containers} as containers of the images in docker-compose.yml.
 */
public final class BackingServices implements AutoCloseable {
    private final Kafka kafka;
    private final Postgres postgres;
    private final Part kafkaPart;
    private final Part postgresPart;

    private BackingServices(Folders folders) {
        var ports = Ports.free();
        var secrets = new Secrets(folders.secrets());
        kafka = new Kafka(folders, ports, secrets);
        postgres = new Postgres(folders, ports, secrets);
        var containers = asContainers();
        kafkaPart = containers ? kafka.container() : kafka.part(List.of());
        postgresPart = containers ? postgres.container() : postgres.part();
    }

    /** Starts both side by side in the folder and waits until topics, ACLs, roles and databases are there. */
    public static BackingServices start(Path folder) {
        var folders = Folders.simulated(folder);
        folders.clear();
        var services = new BackingServices(folders);
        try {
            services.kafkaPart.start();
            services.postgresPart.start();
            services.kafkaPart.awaitReady();
            services.postgresPart.awaitReady();
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    private static boolean asContainers() {
        var chosen = System.getProperty("opswrit.backing", "embedded");
        return switch (chosen) {
            case "embedded" -> false;
            case "containers" -> true;
            default -> throw new IllegalArgumentException("opswrit.backing is embedded or containers, not " + chosen);
        };
    }

    public Kafka kafka() {
        return kafka;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Part kafkaPart() {
        return kafkaPart;
    }

    public Part postgresPart() {
        return postgresPart;
    }

    /** KAFKA_… and DB_… as the launcher gives them to the service of that name. */
    public Map<String, String> environment(String service) {
        var principal = Principal.valueOf(service.toUpperCase(Locale.ROOT).replace('-', '_'));
        var environment = new TreeMap<>(kafka.environment(principal));
        environment.putAll(postgres.environment(service));
        return environment;
    }

    @Override
    public void close() {
        kafkaPart.stop();
        postgresPart.stop();
    }
}
