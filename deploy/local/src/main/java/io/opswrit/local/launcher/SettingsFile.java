package io.opswrit.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A file of variables for Compose, which a shell can read too; only its owner may. */
record SettingsFile(Path path) {
    private static final String HEAD = """
            # Made by ./opswrit containers. Passwords and keys of the containers on this machine: give it to nobody.
            # .env.example says what each is for.
            """;
    private static final String PORT = "FRONT_DOOR_PORT";

    boolean exists() {
        return Files.exists(path);
    }

    void write(Map<String, String> variables) throws IOException {
        var lines = variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                .collect(Collectors.joining());
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HEAD + lines);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A key is JSON, whose quotes a shell would eat. */
    private static String quoted(String value) {
        if (value.contains("'") || value.contains("\n")) {
            throw new IllegalArgumentException("A value with a quote or a line break cannot be written down");
        }
        return value.startsWith("{") ? "'" + value + "'" : value;
    }

    Map<String, String> read() throws IOException {
        var variables = new TreeMap<String, String>();
        for (var line : Files.readAllLines(path)) {
            var halves = line.split("=", 2);
            if (halves.length == 2 && !line.startsWith("#")) {
                variables.put(halves[0].strip(), halves[1].strip().replaceAll("^'|'$", ""));
            }
        }
        return variables;
    }

    /** An earlier file has all that is needed now, for the same ports. */
    void requireFitting(Map<String, String> wanted) throws IOException {
        var present = read();
        var missing = new TreeSet<>(wanted.keySet());
        missing.removeAll(present.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "%s has no %s. Add it, or have a new file made: ./opswrit containers --fresh"
                            .formatted(path.getFileName(), String.join(", ", missing)));
        }
        if (!present.get(PORT).equals(wanted.get(PORT))) {
            throw new IllegalStateException(
                    "%1$s has the front door on %2$s. Say so: --port %2$s; or have a new file made: --fresh"
                            .formatted(path.getFileName(), present.get(PORT)));
        }
    }
}
