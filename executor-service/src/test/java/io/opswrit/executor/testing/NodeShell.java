package io.opswrit.executor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A node with one kind of shell: runs text as an agent would, with a folder that outlives the runs. */
public final class NodeShell {

    private static final List<String> KINDS = List.of("dash", "bash", "busybox");

    private final String kind;
    private final Path folder;
    private final Path programs;

    private NodeShell(String kind, Path folder, Path programs) {
        this.kind = kind;
        this.folder = folder;
        this.programs = programs;
    }

    /** What a run came to. */
    public record Ended(int exitCode, String output, String error) {}

    /** The kinds that this machine has; a node's sh may be any of them. */
    public static List<String> present() {
        return KINDS.stream().filter(kind -> programNamed(kind) != null).toList();
    }

    public static List<String> missing() {
        return KINDS.stream().filter(kind -> programNamed(kind) == null).toList();
    }

    public static NodeShell of(String kind, Path folder) {
        try {
            Path programs = Files.createDirectories(folder.resolve("bin"));
            Path program = programNamed(kind);
            if (kind.equals("busybox")) {
                Path copy = Files.copy(program, folder.resolve(kind));
                run(List.of(copy.toString(), "--install", "-s", programs.toString()));
            } else {
                Files.copy(program, programs.resolve("sh"));
            }
            Files.createDirectories(folder.resolve("work"));
            return new NodeShell(kind, folder, programs);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path home() {
        return folder.resolve("home");
    }

    /** Where commands run. */
    public Path work() {
        return folder.resolve("work");
    }

    public Ended run(String text, String commandId) {
        return ended(start(text, commandId, Map.of()));
    }

    public Ended run(String text, String commandId, Map<String, String> environment) {
        return ended(start(text, commandId, environment));
    }

    /** A started run and where it writes. */
    public record Started(Process process, Path output, Path error) {}

    public Started start(String text, String commandId, Map<String, String> environment) {
        try {
            Path script = Files.writeString(Files.createTempFile(folder, "delivered", ".sh"), text);
            Path output = script.resolveSibling(script.getFileName() + ".out");
            Path error = script.resolveSibling(script.getFileName() + ".err");
            ProcessBuilder builder = new ProcessBuilder(programs.resolve("sh").toString(), script.toString())
                    .directory(work().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(error.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment(commandId));
            builder.environment().putAll(environment);
            return new Started(builder.start(), output, error);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Ended ended(Started started) {
        try {
            if (!started.process().waitFor(30, TimeUnit.SECONDS)) {
                started.process().destroyForcibly();
                throw new IllegalStateException("The script does not end");
            }
            return new Ended(
                    started.process().exitValue(),
                    Files.readString(started.output()),
                    Files.readString(started.error()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<String, String> environment(String commandId) {
        Map<String, String> environment = new LinkedHashMap<>();
        // busybox brings all that a script needs, so nothing of this machine helps it
        environment.put("PATH", kind.equals("busybox") ? programs.toString() : programs + ":/usr/bin:/bin");
        environment.put("OPSWRIT_HOME", home().toString());
        environment.put("SSM_COMMAND_ID", commandId);
        return environment;
    }

    private static Path programNamed(String name) {
        return Stream.of("/bin", "/usr/bin")
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static void run(List<String> command) throws IOException {
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
