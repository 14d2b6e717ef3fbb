package io.opswrit.simulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.runner.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AgentOutputTest {

    @Test
    void exactlyTheLimitIsLeftAlone() {
        // Given
        var text = "x".repeat(24_000);
        // When
        var shown = AgentOutput.standardOutput(outcome(0, text, ""));
        // Then
        assertThat(shown).isEqualTo(text);
    }

    @Test
    void oneByteMoreIsCutWithTheMarkerInside() {
        // Given
        var text = "x".repeat(24_001);
        // When
        var shown = AgentOutput.standardOutput(outcome(0, text, ""));
        // Then
        assertThat(shown).hasSize(24_000).isEqualTo("x".repeat(23_980) + "--output truncated--");
    }

    @Test
    void bytesAreCountedSoACharacterMayBeSplit() {
        // Given
        var text = "x" + "ü".repeat(20_000);
        // When
        var shown = AgentOutput.standardOutput(outcome(0, text, ""));
        // Then
        assertThat(shown).isEqualTo("x" + "ü".repeat(11_989) + "\uFFFD--output truncated--");
    }

    @Test
    void nulSurvivesAndBrokenUtf8IsReplaced() {
        // Given
        byte[] bytes = {'a', 0, 'b', (byte) 0xFF, 'c', (byte) 0xC3};
        // When
        var shown = AgentOutput.standardOutput(new Outcome(0, bytes, new byte[0]));
        // Then
        assertThat(shown).isEqualTo("a\u0000b\uFFFDc\uFFFD");
    }

    @Test
    void aFailureEndsWithTheAgentsLine() {
        // Given
        var outcome = outcome(1, "", "cat: /wrong/file: No such file or directory\n");
        // When
        var shown = AgentOutput.standardError(outcome, true);
        // Then
        assertThat(shown)
                .isEqualTo("cat: /wrong/file: No such file or directory\nfailed to run commands: exit status 1");
    }

    @Test
    void theAgentsLineStandsAloneWhenThereWereNoErrors() {
        // Given
        var outcome = outcome(3, "fine", "");
        // When
        var shown = AgentOutput.standardError(outcome, true);
        // Then
        assertThat(shown).isEqualTo("failed to run commands: exit status 3");
    }

    @Test
    void errorsAreShownUpTo8000CharactersWithoutAMarker() {
        // Given
        var error = AgentOutput.standardError(outcome(1, "", "e".repeat(9_000)), true);
        // When
        var shown = AgentOutput.shownError(error);
        // Then
        assertThat(shown).isEqualTo("e".repeat(8_000));
    }

    @Test
    void mergedOutputKeepsBothWhenTheyFit() {
        // Given
        var output = "out";
        // When
        var merged = AgentOutput.merged(output, "err", 2500);
        // Then
        assertThat(merged).isEqualTo("out\n----------ERROR-------\nerr");
    }

    @Test
    void mergedOutputSharesTheRoomWhenBothAreLong() {
        // Given
        var output = "o".repeat(5_000);
        // When
        var merged = AgentOutput.merged(output, "e".repeat(5_000), 2500);
        // Then
        assertThat(merged)
                .hasSize(2500)
                .startsWith("ooo")
                .contains("o\n---Output truncated---\n----------ERROR-------\ne")
                .endsWith("e\n---Error truncated----");
    }

    @Test
    void mergedOutputGivesAShortErrorItsPlace() {
        // Given
        var output = "o".repeat(5_000);
        // When
        var merged = AgentOutput.merged(output, "broken", 2500);
        // Then
        assertThat(merged).hasSize(2500).endsWith("o\n---Output truncated---\n----------ERROR-------\nbroken");
    }

    private static Outcome outcome(int exitCode, String output, String error) {
        return new Outcome(exitCode, output.getBytes(StandardCharsets.UTF_8), error.getBytes(StandardCharsets.UTF_8));
    }
}
