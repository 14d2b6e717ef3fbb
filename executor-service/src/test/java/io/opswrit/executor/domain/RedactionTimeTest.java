package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Output of a node is hostile: it may be written to keep the executor busy. */
class RedactionTimeTest {

    private static final int LONGEST_OUTPUT = 24_000;

    @ParameterizedTest
    @MethodSource("hostile")
    void takesATimeThatGrowsWithTheTextAlone(String hostile) {
        // Given
        String text = hostile.repeat(LONGEST_OUTPUT / hostile.length());

        // When
        Redaction.Masked result = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Redaction.usual().mask(text));

        // Then
        assertThat(result.text()).doesNotContain("takes too long");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "password",
                "password=",
                "password: ",
                "password = \"",
                "password\\\"",
                "--password ",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN A",
                "://",
                "://a:",
                "://a:b",
                "eyJ",
                "eyJaaaaaaaaa.",
                "AKIA",
                "bearer ",
                "authorization:",
                "authorization: bearer ",
                "ghp_",
                " ",
                "a",
                "-",
                "\"",
                "\\",
                "\n",
                "secret_access_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(.*a){20}b"})
    void givesTheWholeTextUpForAPatternThatTakesTooLong(String pattern) {
        // Given
        var redaction = new Redaction(List.of(Pattern.compile(pattern)));
        String text = "a".repeat(LONGEST_OUTPUT) + "!";

        // When
        Redaction.Masked result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> redaction.mask(text));

        // Then
        assertThat(result.text()).startsWith("****").doesNotContain("aa");
        assertThat(result.count()).isEqualTo(1);
    }

    @Test
    void standsAnyCharacter() {
        // Given
        var all = new StringBuilder();
        for (int c = 0; c < 0x300; c++) {
            all.appendCodePoint(c).append("token=").appendCodePoint(c);
        }

        // When
        Redaction.Masked result = Redaction.usual().mask(all.toString());

        // Then
        assertThat(result.count()).isPositive();
    }
}
