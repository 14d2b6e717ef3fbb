package io.opswrit.local.launcher;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Postgres;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What runs, on which ports, whether it is healthy and how much memory it takes. */
public final class StatusCommand {
    private static final String LINE = "%-18s %-9s %8s %9s  %s%n";

    private final Path folder;

    public StatusCommand(Path folder) {
        this.folder = folder;
    }

    public int run(List<String> args) {
        if (!args.isEmpty()) {
            throw new UsageError("status takes no arguments.");
        }
        var running = State.running(folder);
        if (running.isEmpty()) {
            System.out.println("Opswrit is not running. Start it: ./opswrit demo");
            return 1;
        }
        show(running.get());
        return running.get().parts().stream().allMatch(StatusCommand::healthy) ? 0 : 1;
    }

    private void show(State state) {
        System.out.printf(
                "Opswrit %s at http://localhost:%d, process %d, since %s%n%n",
                state.ready() ? "runs" : "is starting", state.port(), state.pid(), state.since());
        System.out.printf(LINE, "PART", "HEALTH", "PROCESS", "MEMORY", "PORTS");
        long total = line(state, "launcher", "up", state.pid(), "");
        for (var part : state.parts()) {
            total += line(state, part.name(), healthy(part) ? "healthy" : "unhealthy", part.pid(), part.ports());
        }
        System.out.printf("%nAll together: %d MiB. Logs: %s%n", total, folder.resolve("logs"));
    }

    private long line(State state, String name, String health, long pid, String ports) {
        var memory = Memory.mebibytes(processes(state, name, pid));
        System.out.printf(LINE, name, health, pid, memory + " MiB", ports);
        return memory;
    }

    private static boolean healthy(State.Running part) {
        return ProcessHandle.of(part.pid()).isPresent() && part.probe().ready();
    }

    /** The launcher's descendants are its parts, which have lines of their own. */
    private List<ProcessHandle> processes(State state, String name, long pid) {
        var own = ProcessHandle.of(pid).stream();
        if (name.equals("launcher")) {
            return own.toList();
        }
        var tree = own.flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        var server = name.equals(Postgres.NAME) ? database(state) : Stream.<ProcessHandle>of();
        return Stream.concat(tree, server).distinct().toList();
    }

    private Stream<ProcessHandle> database(State state) {
        return LocalStack.of(state.options(folder)).postgres().server().stream();
    }
}
