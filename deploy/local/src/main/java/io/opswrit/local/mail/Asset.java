package io.opswrit.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file that the pages of the inbox need. */
enum Asset {
    STYLE("style.css", "text/css; charset=utf-8"),
    ICON("icon.svg", "image/svg+xml");

    private final String file;
    private final String type;

    Asset(String file, String type) {
        this.file = file;
        this.type = type;
    }

    String path() {
        return "/" + file;
    }

    String type() {
        return type;
    }

    String content() {
        try (var in = Objects.requireNonNull(Asset.class.getResourceAsStream("/inbox/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
