package io.opswrit.executor.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final UUID RUN = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final Instant UNTIL = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void beginsWithWhatOthersKnowItBy() {
        // When
        Guard guard = Guard.around("df -h", RUN, UNTIL);

        // Then
        assertThat(guard.version()).isEqualTo(1);
        assertThat(guard.text().lines().limit(7))
                .containsExactly(
                        "#!/bin/sh",
                        "# opswrit guard v1",
                        "export DEBIAN_FRONTEND=noninteractive",
                        "run='0199a000-0000-7000-8000-000000000001'",
                        "until=1795420800",
                        "script='" + Base64.getEncoder().encodeToString("df -h".getBytes(UTF_8)) + "'",
                        "home=\"${OPSWRIT_HOME:-/var/lib/opswrit}/runs\"");
    }

    /** A released guard never changes under its number: who reads its digest in the record must be able to find its text. */
    @Test
    void isTheSameForEver() {
        // When
        Guard guard = Guard.around("df -h", RUN, UNTIL);

        // Then
        assertThat(guard.digest()).isEqualTo("c80b1b674f1f816b136d8567286474283868ec0500288f6b7d9dc51fb3836229");
        assertThat(guard).isEqualTo(Guard.around("df -h", RUN, UNTIL));
    }

    /** SSM's agent fetches parameters where it reads two braces, and makes one dollar of two. */
    @Test
    void holdsNothingThatTheAgentWouldReplace() {
        // When
        Guard guard = Guard.around("echo {{ssm:secret}} $$", RUN, UNTIL);

        // Then
        assertThat(guard.text()).doesNotContain("{{", "}}", "$$");
    }

    /** SSM takes documents of 64 KB at most, and the other members of the request need some room. */
    @Test
    void leavesRoomForLongCommands() {
        // Given
        String command = "x".repeat(40_000);

        // When
        int size = Guard.around(command, RUN, UNTIL).text().length();

        // Then
        assertThat(size).isLessThan(60_000);
    }
}
