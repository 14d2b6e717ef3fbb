package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputTest {

    @Test
    void replacesNulAndLoneSurrogatesAndNothingElse() {
        // Given
        String hostile = "a\0b\ud800c\udc00d\u001b[31m<b>\u202e\n\t😀";

        // When
        Output output = Output.of(hostile, hostile);

        // Then
        assertThat(output.output()).isEqualTo("a\ufffdb\ufffdc\ufffdd\u001b[31m<b>\u202e\n\t😀");
        assertThat(output.error()).isEqualTo(output.output());
    }

    @Test
    void stripsTheTrailerOfTheAgent() {
        // Given
        String error = "cat: /x: No such file\nfailed to run commands: exit status 1";

        // When
        Output output = Output.of("", error);

        // Then
        assertThat(output.error()).isEqualTo("cat: /x: No such file");
        assertThat(output.bytes()).isEqualTo(error.length());
    }

    @Test
    void stripsATrailerThatStandsAlone() {
        // Given
        String error = "failed to run commands: exit status 65\n";

        // When
        Output output = Output.of("", error);

        // Then
        assertThat(output.error()).isEmpty();
    }

    @Test
    void keepsTheTrailersWordsWhereTheyAreNotTheTrailer() {
        // Given
        String error = "failed to run commands: exit status 1\nbut went on";

        // When
        Output output = Output.of("", error);

        // Then
        assertThat(output.error()).isEqualTo(error);
    }

    @Test
    void knowsCutOutputByItsMarker() {
        // Given
        String cut = "x".repeat(23_980) + "--output truncated--";

        // When
        Output output = Output.of(cut, "");

        // Then
        assertThat(output.truncated()).isTrue();
        assertThat(output.bytes()).isEqualTo(24_000);
    }

    @Test
    void knowsCutErrorsByTheirLength() {
        // Given
        String cut = "x".repeat(8_000);

        // When
        Output output = Output.of("", cut);

        // Then
        assertThat(output.truncated()).isTrue();
    }

    @Test
    void countsBytesOfBothAsReceived() {
        // Given
        String twoBytes = "é";

        // When
        Output output = Output.of(twoBytes, twoBytes + "a");

        // Then
        assertThat(output.bytes()).isEqualTo(5);
        assertThat(output.truncated()).isFalse();
    }

    @Test
    void takesNothingForEmpty() {
        // Given
        String nothing = null;

        // When
        Output output = Output.of(nothing, nothing);

        // Then
        assertThat(output).isEqualTo(new Output("", "", 0, false));
    }
}
