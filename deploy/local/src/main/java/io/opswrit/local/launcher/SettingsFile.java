package io.opswrit.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A file of variables for Compose, which a shell can read too; only its owner may. */
final class SettingsFile {
    private static final String HEAD = """
            # Made by ./opswrit containers. Passwords and keys of this machine's containers: give it to nobody.
            # .env.example says what each is for.
            """;

    private SettingsFile() {}

    static void write(Path file, Map<String, String> variables) throws IOException {
        var lines = variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                .collect(Collectors.joining());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HEAD + lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A key is JSON, whose quotes a shell would eat. */
    private static String quoted(String value) {
        if (value.contains("'") || value.contains("\n")) {
            throw new IllegalArgumentException("A value with a quote or a line break cannot be written down");
        }
        return value.startsWith("{") ? "'" + value + "'" : value;
    }

    static void requireComplete(Path file, Set<String> names) throws IOException {
        var missing = new TreeSet<>(names);
        for (var line : Files.readAllLines(file)) {
            missing.remove(line.split("=", 2)[0].strip());
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("%s has no %s. Add it, or let ./opswrit containers --fresh write it anew."
                    .formatted(file.getFileName(), String.join(", ", missing)));
        }
    }
}
