package io.opswrit.local;

import io.opswrit.local.process.Installation;
import io.opswrit.local.process.JavaCommand;
import io.opswrit.local.process.Part;
import io.opswrit.local.process.PartSpec;
import io.opswrit.local.process.Port;
import io.opswrit.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The database server with a role and a database for each service. */
public final class Postgres {
    public static final String NAME = "postgres";

    private static final List<String> ROLES =
            List.of("request_service", "approval_service", "executor_service", "audit_service", "audit_owner");

    private final Folders folders;
    private final Ports ports;
    private final Secrets secrets;

    Postgres(Folders folders, Ports ports, Secrets secrets) {
        this.folders = folders;
        this.ports = ports;
        this.secrets = secrets;
    }

    Part part() {
        var arguments = List.of(
                folders.data(NAME).toString(),
                Installation.cache().resolve(NAME).toString(),
                String.valueOf(ports.get(Port.POSTGRES)),
                folders.ready(NAME).toString());
        // unpacking the binaries needs more heap than running them
        var command = JavaCommand.own("io.opswrit.local.postgres.PostgresMain", "192m", arguments);
        return new Part(spec(command).withDaemons(this::server));
    }

    /** The same as a container, whose data end with it. */
    Part container() {
        var arguments = List.of(
                String.valueOf(ports.get(Port.POSTGRES)), folders.ready(NAME).toString());
        return new Part(spec(JavaCommand.own("io.opswrit.local.containers.PostgresContainerMain", "96m", arguments)));
    }

    private PartSpec spec(JavaCommand command) {
        var passwords = Stream.concat(Stream.of(NAME), ROLES.stream())
                .map(role -> role + "=" + password(role))
                .collect(Collectors.joining(","));
        return PartSpec.withReadyFile(
                NAME,
                command.line(),
                Map.of("POSTGRES_PASSWORDS", passwords),
                Map.of(NAME, ports.get(Port.POSTGRES)),
                folders.log(NAME),
                folders.ready(NAME));
    }

    /** The server leaves the tree of its JVM; its own file tells which process it is. */
    public List<ProcessHandle> server() {
        var file = folders.data(NAME).resolve("postmaster.pid");
        try (var lines = Files.lines(file)) {
            var pid = lines.findFirst().map(String::strip).map(Long::parseLong);
            return pid.flatMap(ProcessHandle::of).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                    .toList();
        } catch (IOException | NumberFormatException _) {
            return List.of();
        }
    }

    /** The database of a service under the role that the service works with. */
    public Database database(String service) {
        var role = service.replace('-', '_');
        return login(role, role);
    }

    /** The audit database under the role that owns its tables. */
    public Database auditOwner() {
        return login("audit_service", "audit_owner");
    }

    /** The administrator, in any database. */
    public Database administrator(String database) {
        return login(database, NAME);
    }

    private Database login(String database, String role) {
        return new Database("localhost", ports.get(Port.POSTGRES), database, role, password(role));
    }

    private String password(String role) {
        return secrets.get("postgres." + role);
    }

    Map<String, String> environment(String service) {
        var own = database(service).environment();
        if (!service.equals("audit-service")) {
            return own;
        }
        var owner = auditOwner();
        return Stream.of(own, Map.of("DB_OWNER_USER", owner.user(), "DB_OWNER_PASSWORD", owner.password()))
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
