package io.opswrit.local;

import java.nio.file.Path;

/** The Kafka and PostgreSQL that the tests of this module share. */
final class Backing {
    private static BackingServices shared;

    private Backing() {}

    static synchronized BackingServices services() {
        if (shared == null) {
            shared = BackingServices.start(Path.of("target", "backing"));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }
}
