package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputTest {

    @Test
    void replacesNulAndLoneSurrogatesAndNothingElse() {
        // Given
        String hostile = "a\0b\ud800c\udc00d\u001b[31m<b>\u202e\n\t😀";

        // When
        Output output = Executions.output(hostile, hostile, 1, false);

        // Then
        assertThat(output.output()).isEqualTo("a\ufffdb\ufffdc\ufffdd\u001b[31m<b>\u202e\n\t😀");
        assertThat(output.error()).isEqualTo(output.output());
    }

    @Test
    void stripsTheTrailerOfTheAgent() {
        // Given
        String error = "cat: /x: No such file\nfailed to run commands: exit status 1";

        // When
        Output output = Executions.output("", error, 1, false);

        // Then
        assertThat(output.error()).isEqualTo("cat: /x: No such file");
        assertThat(output.bytes()).isEqualTo(error.length());
    }

    @Test
    void stripsATrailerThatStandsAlone() {
        // Given
        String error = "failed to run commands: exit status 65\n";

        // When
        Output output = Executions.output("", error, 1, false);

        // Then
        assertThat(output.error()).isEmpty();
    }

    @Test
    void keepsTheTrailersWordsWhereTheyAreNotTheTrailer() {
        // Given
        String error = "failed to run commands: exit status 1\nbut went on";

        // When
        Output output = Executions.output("", error, 1, false);

        // Then
        assertThat(output.error()).isEqualTo(error);
    }

    @Test
    void knowsCutOutputByItsMarker() {
        // Given
        String cut = "x".repeat(23_980) + "--output truncated--";

        // When
        Output output = Executions.output(cut, "", 1, false);

        // Then
        assertThat(output.isCut()).isTrue();
        assertThat(output.bytes()).isEqualTo(24_000);
    }

    @Test
    void saysWhereItWasCutAndDoesNotShowTheMarker() {
        // Given
        String cut = "x".repeat(23_980) + "--output truncated--";

        // When
        Output output = Executions.output(cut, "y".repeat(8_000), 1, false);

        // Then
        assertThat(output.output()).hasSize(23_980).endsWith("x");
        assertThat(output.cutAt()).isEqualTo(23_980);
    }

    @Test
    void keepsTheMarkersWordsWhereNothingIsCut() {
        // Given
        String words = "it says --output truncated--";

        // When
        Output output = Executions.output(words, "", 0, false);

        // Then
        assertThat(output.output()).isEqualTo(words);
        assertThat(output.isCut()).isFalse();
    }

    @Test
    void masksAndCountsInBoth() {
        // When
        Output output = Executions.output("password=a token=b", "secret=c", 0, false);

        // Then
        assertThat(output.output()).isEqualTo("password=**** token=****");
        assertThat(output.error()).isEqualTo("secret=****");
        assertThat(output.masked()).isEqualTo(3);
        assertThat(output.bytes()).isEqualTo(18 + 8);
    }

    @Test
    void knowsCutErrorsByTheirLength() {
        // Given
        String cut = "x".repeat(8_000);

        // When
        Output output = Executions.output("", cut, 1, false);

        // Then
        assertThat(output.isCut()).isTrue();
        assertThat(output.cutAt()).isNull();
        assertThat(output.errorCutAt()).isEqualTo(8_000);
    }

    @Test
    void countsBytesOfBothAsReceived() {
        // Given
        String twoBytes = "é";

        // When
        Output output = Executions.output(twoBytes, twoBytes + "a", 1, false);

        // Then
        assertThat(output.bytes()).isEqualTo(5);
        assertThat(output.isCut()).isFalse();
    }

    @Test
    void takesNothingForEmpty() {
        // Given
        String nothing = null;

        // When
        Output output = Executions.output(nothing, nothing, 1, false);

        // Then
        assertThat(output).isEqualTo(new Output("", "", 0, null, null, 0, null, false));
    }
}
