package io.opswrit.executor.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opswrit.writ.Canonical;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * The shell text that stands around a command on its way to a node and lets it run there once, whatever SSM delivers, and not after
 * its deadline. Whoever approves sees the plain command; the same command with the same deadline always makes the same text.
 *
 * @param until the node's clock decides, so it has to leave room for a wrong one
 * @param text what SSM is given instead of the command
 */
public record Guard(int version, Instant until, String text) {

    private static final int VERSION = 1;

    private static final String BODY = body();

    /** Everything that comes from outside is digits, hex or base64, so that no command can end the quotes around it. */
    static Guard around(String command, UUID executionId, Instant until) {
        String head = """
                #!/bin/sh
                # opswrit guard v%d
                export DEBIAN_FRONTEND=noninteractive
                run='%s'
                until=%d
                script='%s'
                home="${OPSWRIT_HOME:-/var/lib/opswrit}/runs"
                """.formatted(
                        VERSION,
                        executionId,
                        until.getEpochSecond(),
                        Base64.getEncoder().encodeToString(command.getBytes(UTF_8)));
        return new Guard(VERSION, until, head + BODY);
    }

    /** SHA-256 of the text. */
    String digest() {
        return Canonical.digest(text);
    }

    private static String body() {
        try (InputStream in = Guard.class.getResourceAsStream("guard.v" + VERSION + ".sh")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
