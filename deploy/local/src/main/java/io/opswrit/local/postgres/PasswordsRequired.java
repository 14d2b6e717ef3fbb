package io.opswrit.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Replaces the trust of a new data folder: every login shows its password. */
final class PasswordsRequired {
    private static final String RULES = """
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private PasswordsRequired() {}

    static void in(Path data) throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), RULES);
    }
}
