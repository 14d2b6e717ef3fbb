package io.opswrit.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys of one stack, made when first asked for and kept in a file that only its owner reads. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                values.load(new StringReader(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The secret of that name; a new random one when there is none yet. */
    public String get(String name) {
        return get(name, Secrets::random);
    }

    public synchronized String get(String name, Supplier<String> maker) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        put(name, maker.get());
        return values.getProperty(name);
    }

    synchronized void put(String name, String value) {
        values.setProperty(name, value);
        save();
    }

    /** Safe in a URL, a shell, JAAS and SQL. */
    static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            var text = new StringWriter();
            values.store(text, "Secrets of this local stack; made by the launcher");
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
