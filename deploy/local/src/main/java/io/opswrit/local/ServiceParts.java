package io.opswrit.local;

import io.opswrit.local.process.Installation;
import io.opswrit.local.process.JavaCommand;
import io.opswrit.local.process.Part;
import io.opswrit.local.process.PartSpec;
import io.opswrit.local.process.Probe;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The four services as packaged by their modules, each with its own settings and no other's. */
final class ServiceParts {
    private final StackOptions options;
    private final ServiceSettings settings;

    ServiceParts(StackOptions options, ServiceSettings settings) {
        this.options = options;
        this.settings = settings;
    }

    /** A replica begins when the one before it is ready: a machine has only so many cores. */
    void begin(Service service, StartRun run, List<StartRun.Lane> needed) {
        var before = needed;
        for (int each = 1; each <= options.replicas(); each++) {
            var replica = each;
            before = List.of(run.after(before, () -> part(service, replica)));
        }
    }

    private Part part(Service service, int replica) {
        var jar = Installation.home().resolve(service.artifact()).resolve("target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new IllegalStateException("%s is not built: %s is missing. Build it: mvn package -DskipTests"
                    .formatted(service.artifact(), jar));
        }
        var ports = options.ports();
        return new Part(new PartSpec(
                service.part(replica),
                JavaCommand.quarkus(jar, List.of("-Xmx256m"), List.of())
                        .with(options.jvmOptions(service.artifact()))
                        .line(),
                environment(service, replica),
                shown(service, replica),
                options.folders().log(service.part(replica)),
                Probe.http(ports.url(service.management(), replica) + "/q/health/ready")));
    }

    private Map<String, Integer> shown(Service service, int replica) {
        var ports = options.ports();
        var management = Map.of("management", ports.get(service.management(), replica));
        return service == Service.EXECUTOR
                ? management
                : Map.of(
                        "http", ports.get(service.port(), replica),
                        "management", ports.get(service.management(), replica));
    }

    private Map<String, String> environment(Service service, int replica) {
        var environment = new TreeMap<>(settings.of(service, replica));
        environment.putAll(options.environment(service));
        return environment;
    }
}
