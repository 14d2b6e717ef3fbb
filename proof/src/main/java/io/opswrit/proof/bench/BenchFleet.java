package io.opswrit.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The instances in the form of the simulator, and a catalogue with time limits that its fast clock leaves room for. */
final class BenchFleet {

    /** So much faster does the simulator's time go: its own delays are a few milliseconds then. */
    static final int TIME_SCALE = 100;

    private static final String INSTANCE = """
              - id: %s
                tags: {Name: %s-%d, Environment: bench, Role: bench, Opswrit: managed}
                behaviour: {slow_seconds: %d}
                host:
                  platform: {name: Ubuntu, version: '24.04', package_manager: apt}
                  agent_version: 3.3.3572.0
                  address: 10.0.%d.%d
                  services: [nginx]
            """;

    private static final String CATALOGUE = """
            commands:
              CheckDiskSpace:
                summary: Shows how full each file system of the instance is.
                phrase: check disk space
                risk: low
                effect: reads
                allowed_roles: [requester]
                justification: optional
                execution_timeout_seconds: 86400
                start_window_seconds: 36000
                usual_duration_seconds: 5
                command: df -h
              RestartService:
                summary: Restarts one systemd service.
                phrase: restart {service_name}
                risk: high
                effect: changes
                allowed_roles: [requester]
                justification: required
                execution_timeout_seconds: 86400
                start_window_seconds: 36000
                usual_duration_seconds: 20
                parameters:
                  service_name:
                    pattern: '^[a-z]{1,20}$'
                    hint: 'Must be the name of a service.'
                command: systemctl restart -- {service_name}
            """;

    private BenchFleet() {}

    static Path inventory(Path folder, Set<Instances> kinds) {
        var instances = kinds.stream().flatMap(BenchFleet::described);
        return write(folder.resolve("inventory.yaml"), instances.collect(Collectors.joining("", "instances:\n", "")));
    }

    private static Stream<String> described(Instances kind) {
        var slow = kind.runTime().toSeconds() * TIME_SCALE;
        return IntStream.range(0, kind.number())
                .mapToObj(n -> INSTANCE.formatted(kind.id(n), kind, n, slow, n / 256, n % 256));
    }

    static Path catalogue(Path folder) {
        return write(folder.resolve("catalogue.yaml"), CATALOGUE);
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
