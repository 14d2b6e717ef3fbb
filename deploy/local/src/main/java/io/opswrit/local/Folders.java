package io.opswrit.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The one folder in which a stack keeps all that it writes. */
public record Folders(Path root) {
    public Folders {
        root = root.toAbsolutePath().normalize();
    }

    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    /** Written by a part when it is ready. */
    public Path ready(String part) {
        return root.resolve("run").resolve(part + ".ready");
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    public Path state() {
        return root.resolve("state.properties");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    /** Forgets data and secrets; logs stay. */
    public void clear() {
        try {
            Files.deleteIfExists(secrets());
            var data = root.resolve("data");
            if (!Files.exists(data)) {
                return;
            }
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
