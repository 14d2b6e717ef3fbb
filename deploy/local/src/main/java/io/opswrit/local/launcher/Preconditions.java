package io.opswrit.local.launcher;

import io.opswrit.local.process.Port;
import io.opswrit.local.process.Ports;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold before anything is started; each failure says what to do. */
final class Preconditions {
    private final Path folder;
    private final DemoArguments arguments;

    Preconditions(Path folder, DemoArguments arguments) {
        this.folder = folder;
        this.arguments = arguments;
    }

    /** @return on whose account commands will run; empty for the simulated fleet */
    Optional<RealInstances> check() {
        notRunning();
        portsFree();
        return arguments.real() ? Optional.of(RealInstances.ask(arguments.ssmEndpoint())) : Optional.empty();
    }

    private void notRunning() {
        State.running(folder).ifPresent(state -> {
            throw new IllegalStateException(
                    "Opswrit is running already (process %d) at http://localhost:%d. ./opswrit status shows it, ./opswrit stop ends it."
                            .formatted(state.pid(), state.port()));
        });
    }

    private void portsFree() {
        var ports = Ports.withFrontDoor(arguments.port());
        var taken = ports.taken(needed(), arguments.replicas());
        if (!taken.isEmpty()) {
            var names = taken.stream()
                    .map(port -> "%d (%s)".formatted(ports.get(port), port.label()))
                    .collect(Collectors.joining(", "));
            throw new IllegalStateException(
                    "Taken by another program: %s. Stop that program, or shift all ports: ./opswrit demo --port %d"
                            .formatted(names, other()));
        }
    }

    /** The executor has no port of its own but the one for management. */
    private Stream<Port> needed() {
        return Arrays.stream(Port.values())
                .filter(port -> port != Port.EXECUTOR)
                .filter(port -> !arguments.real() || (port != Port.SIMULATOR && port != Port.SIMULATOR_ADMIN));
    }

    /** The next front door with which all ports are free. */
    private int other() {
        return IntStream.iterate(arguments.port() + 1_000, port -> port < 64_000, port -> port + 1_000)
                .filter(port -> Ports.withFrontDoor(port)
                        .taken(needed(), arguments.replicas())
                        .isEmpty())
                .findFirst()
                .orElse(DemoArguments.USUAL_PORT);
    }
}
