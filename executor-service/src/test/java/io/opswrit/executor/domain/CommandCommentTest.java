package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandCommentTest {

    private static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    @Test
    void beginsWithExecutionAndAttempt() {
        // Given
        String email = "alice@example.org";

        // When
        String comment = CommandComment.of(ID, 2, email);

        // Then
        assertThat(comment).isEqualTo("ow:" + ID + ":2 Submitted by alice@example.org via IT portal");
        assertThat(comment).startsWith(CommandComment.prefix(ID));
    }

    @Test
    void isCutAtAHundredAndHoldsAsciiOnly() {
        // Given
        String email = "ä" + "x".repeat(200) + "@example.org";

        // When
        String comment = CommandComment.of(ID, 1, email);

        // Then
        assertThat(comment).hasSize(100).startsWith("ow:" + ID + ":1 Submitted by ?xxx");
    }
}
