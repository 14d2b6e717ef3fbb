package io.opswrit.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates as resources, so that other modules need not know where they lie. */
final class Files {

    private Files() {}

    static String text(String name) {
        try (var stream = Files.class.getResourceAsStream("/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
