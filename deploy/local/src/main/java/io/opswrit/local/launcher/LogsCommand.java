package io.opswrit.local.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Shows the end of a log and follows it. */
public final class LogsCommand {
    private static final int TAIL_BYTES = 8 * 1024;
    private static final String ENDING = ".log";

    private final Path folder;

    public LogsCommand(Path folder) {
        this.folder = folder.resolve("logs");
    }

    public int run(List<String> args) {
        var log = folder.resolve((args.size() == 1 ? args.getFirst() : "") + ENDING)
                .normalize();
        if (!log.startsWith(folder) || Files.notExists(log)) {
            throw new UsageError("Say whose log: ./opswrit logs SERVICE, with one of " + names());
        }
        try {
            follow(log);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private String names() {
        if (Files.notExists(folder)) {
            return "those that the first start writes.";
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void follow(Path log) throws IOException, InterruptedException {
        try (var reader = new RandomAccessFile(log.toFile(), "r")) {
            reader.seek(Math.max(0, reader.length() - TAIL_BYTES));
            var buffer = new byte[TAIL_BYTES];
            while (!System.out.checkError()) {
                var read = reader.read(buffer);
                if (read > 0) {
                    System.out.write(buffer, 0, read);
                    System.out.flush();
                } else {
                    Thread.sleep(300);
                }
            }
        }
    }
}
