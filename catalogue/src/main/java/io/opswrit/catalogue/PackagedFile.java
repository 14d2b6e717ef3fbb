package io.opswrit.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text file of this module's own jar. */
final class PackagedFile {
    private PackagedFile() {}

    static String text(String path) {
        try (InputStream in = PackagedFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Not in the jar: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
