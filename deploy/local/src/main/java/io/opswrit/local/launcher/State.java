package io.opswrit.local.launcher;

import io.opswrit.local.StackOptions;
import io.opswrit.local.process.Part;
import io.opswrit.local.process.Ports;
import io.opswrit.local.process.Probe;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the running launcher tells the other commands by a file: who it is, and which parts run where. */
record State(long pid, Instant since, int port, boolean real, boolean ready, List<Running> parts) {

    /** One part, with the text of its probe, so that another process can ask whether it is healthy. */
    record Running(String name, long pid, String ports, Probe probe) {
        static Running of(Part part) {
            var ports = part.ports().entrySet().stream()
                    .map(port -> port.getKey() + " " + port.getValue())
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new Running(part.name(), part.pid(), ports, part.probe());
        }
    }

    static State now(DemoArguments arguments, boolean ready, Collection<Part> parts) {
        var self = ProcessHandle.current();
        var since = self.info().startInstant().orElse(Instant.EPOCH);
        var running = parts.stream().map(Running::of).toList();
        return new State(self.pid(), since, arguments.port(), arguments.real(), ready, running);
    }

    void save(Path folder) {
        var values = new Properties();
        values.setProperty("pid", String.valueOf(pid));
        values.setProperty("since", since.toString());
        values.setProperty("port", String.valueOf(port));
        values.setProperty("real", String.valueOf(real));
        values.setProperty("ready", String.valueOf(ready));
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var line = String.join(
                    "|",
                    part.name(),
                    "" + part.pid(),
                    part.ports(),
                    part.probe().toString());
            values.setProperty("part." + i, line);
        }
        write(folder, values);
    }

    private static void write(Path folder, Properties values) {
        try {
            StateFolder.create(folder);
            var text = new StringWriter();
            values.store(text, null);
            var fresh = folder.resolve("state.properties.new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<State> load(Path folder) {
        try {
            var values = new Properties();
            values.load(new StringReader(Files.readString(file(folder))));
            return Optional.of(new State(
                    Long.parseLong(values.getProperty("pid")),
                    Instant.parse(values.getProperty("since")),
                    Integer.parseInt(values.getProperty("port")),
                    Boolean.parseBoolean(values.getProperty("real")),
                    Boolean.parseBoolean(values.getProperty("ready")),
                    parts(values)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static List<Running> parts(Properties values) {
        return values.stringPropertyNames().stream()
                .filter(name -> name.startsWith("part."))
                .sorted((a, b) -> Integer.compare(number(a), number(b)))
                .map(name -> values.getProperty(name).split("\\|", 4))
                .map(part -> new Running(part[0], Long.parseLong(part[1]), part[2], Probe.parse(part[3])))
                .toList();
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring("part.".length()));
    }

    /** The state of a launcher that still runs. */
    static Optional<State> running(Path folder) {
        return load(folder).filter(state -> state.launcher().isPresent());
    }

    /** The process, unless its number now belongs to another. */
    Optional<ProcessHandle> launcher() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().startInstant().map(since::equals).orElse(true));
    }

    static State required(Path folder) {
        return running(folder)
                .orElseThrow(() -> new IllegalStateException("Opswrit is not running. Start it: ./opswrit demo"));
    }

    /** How to log in to what runs: the demo, else the containers that were prepared last. */
    static StackOptions known(Path folder) {
        return running(folder)
                .map(state -> state.options(folder))
                .or(() -> ContainersArguments.latest(folder))
                .orElseGet(() -> required(folder).options(folder));
    }

    StackOptions options(Path folder) {
        var options = StackOptions.in(folder).ports(Ports.withFrontDoor(port));
        return real ? options.aws() : options;
    }

    static void forget(Path folder) {
        try {
            Files.deleteIfExists(file(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("state.properties");
    }
}
