package io.opswrit.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The one folder in which a stack keeps all that it writes. Data and secrets of the simulated fleet and of real instances
 * lie apart, so that neither is ever shown as the other.
 */
public record Folders(Path root, String variant) {
    private static final String SIMULATED = "simulated";
    private static final String REAL = "real";

    public Folders {
        root = root.toAbsolutePath().normalize();
    }

    public static Folders simulated(Path root) {
        return new Folders(root, SIMULATED);
    }

    public static Folders real(Path root) {
        return new Folders(root, REAL);
    }

    public Path data(String part) {
        return root.resolve(variant).resolve("data").resolve(part);
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    /** Written by a part when it is ready. */
    public Path ready(String part) {
        return root.resolve("run").resolve(part + ".ready");
    }

    public Path secrets() {
        return root.resolve(variant).resolve("secrets.properties");
    }

    /** Forgets data and secrets; logs stay. */
    public void clear() {
        delete(root.resolve(variant));
    }

    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
