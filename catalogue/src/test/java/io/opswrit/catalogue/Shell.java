package io.opswrit.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a script with a real shell in a folder of its own, and tells what came of it. */
record Shell(String program) {

    /** What the script said, and which files it left in the folder in which it ran. */
    record Run(int exitCode, String output, String errors, List<String> filesLeft) {

        /** The output of a command that ends each of its arguments with a NUL. */
        List<String> words() {
            String[] parts = output.split("\0", -1);
            return List.copyOf(Arrays.asList(parts).subList(0, parts.length - 1));
        }
    }

    /** Those of this machine; a node's sh may be any of them. */
    static List<Shell> present() {
        return Stream.of("sh", "dash", "bash", "ksh", "mksh", "zsh")
                .filter(program ->
                        Stream.of("/bin", "/usr/bin").anyMatch(folder -> Files.isExecutable(Path.of(folder, program))))
                .map(Shell::new)
                .toList();
    }

    Run run(String script) {
        return run(script, Map.of());
    }

    Run run(String script, Map<String, String> environment) {
        Path folder = temporaryFolder();
        try {
            Path file = Files.writeString(folder.resolve("script"), script);
            Path work = Files.createDirectory(folder.resolve("work"));
            Map<String, String> complete = new LinkedHashMap<>(Map.of("LC_ALL", "C.UTF-8"));
            complete.putAll(environment);
            return run(file, work, complete);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        } finally {
            delete(folder);
        }
    }

    private Run run(Path script, Path work, Map<String, String> environment) throws IOException, InterruptedException {
        Path output = script.resolveSibling("output");
        Path errors = script.resolveSibling("errors");
        ProcessBuilder builder = new ProcessBuilder(program, script.toString())
                .directory(work.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The script does not end: " + Files.readString(script));
        }
        return new Run(process.exitValue(), Files.readString(output), Files.readString(errors), names(work));
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("opswrit-shell");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst =
                    files.sorted((one, other) -> other.compareTo(one)).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
