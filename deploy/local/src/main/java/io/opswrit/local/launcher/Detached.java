package io.opswrit.local.launcher;

import io.opswrit.local.process.Installation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the launcher as a process that survives this terminal, shows what it prints and leaves when it is ready. */
final class Detached {
    private final Path folder;
    private final DemoArguments arguments;

    Detached(Path folder, DemoArguments arguments) {
        this.folder = folder;
        this.arguments = arguments;
    }

    int run() {
        try {
            var log = folder.resolve("logs/launcher.log");
            StateFolder.create(folder);
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            Files.createFile(log);
            var launcher = new ProcessBuilder(command())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return follow(launcher, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of("nohup", Installation.java()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.opswrit.local.Main"));
        command.addAll(arguments.foreground());
        return command;
    }

    private int follow(Process launcher, Path log) throws IOException {
        try (var reader = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                var ready = State.running(folder).filter(State::ready).isPresent();
                var ended = !launcher.isAlive();
                print(reader);
                if (ready) {
                    return 0;
                }
                if (ended) {
                    return 1;
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void print(RandomAccessFile reader) throws IOException {
        var fresh = new byte[(int) (reader.length() - reader.getFilePointer())];
        reader.readFully(fresh);
        System.out.print(new String(fresh, StandardCharsets.UTF_8));
        System.out.flush();
    }
}
