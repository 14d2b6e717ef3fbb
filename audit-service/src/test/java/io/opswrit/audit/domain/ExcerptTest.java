package io.opswrit.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortTextIsWhole() {
        // When
        Excerpt excerpt = Excerpt.of("x".repeat(3_000) + "\n");

        // Then
        assertThat(excerpt).isEqualTo(new Excerpt("x".repeat(3_000), null, null));
    }

    @Test
    void aLongTextIsCutBetweenLines() {
        // When
        Excerpt excerpt = Excerpt.of("first\n" + "a line of output\n".repeat(1_000) + "why it failed\n");

        // Then
        assertThat(excerpt.head()).startsWith("first\na line").endsWith("\na line of output");
        assertThat(excerpt.tail()).startsWith("a line of output\n").endsWith("\nwhy it failed");
        assertThat(excerpt.head().length() + excerpt.tail().length()).isBetween(2_900, 3_000);
    }

    @Test
    void oneEndlessLineIsCutAnywhere() {
        // When
        Excerpt excerpt = Excerpt.of("short\n" + "x".repeat(9_000) + "\nshort");

        // Then
        assertThat(excerpt.head()).hasSize(1_500);
        assertThat(excerpt.tail()).hasSize(1_500);
        assertThat(excerpt.omission()).startsWith("6,012 characters");
    }
}
