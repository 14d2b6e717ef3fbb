package io.opswrit.simulator.lifecycle;

import static io.opswrit.simulator.lifecycle.SimulatedService.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Any instance can be made to print what is hard to show. */
class AwkwardOutputTest {

    private final SimulatedService simulated = new SimulatedService();

    @Test
    void muchIsCutWithAMarker() {
        // Given
        var trait = "output-large";
        // When
        var output = outputWith(trait);
        // Then
        assertThat(output).hasSize(24_000).endsWith("--output truncated--");
    }

    @Test
    void aCharacterCanBeSplitByTheCut() {
        // Given
        var trait = "output-split";
        // When
        var output = outputWith(trait);
        // Then
        assertThat(output).endsWith("\uFFFD--output truncated--");
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        // Given
        var trait = "output-binary";
        // When
        var output = outputWith(trait);
        // Then
        assertThat(output).contains("\uFFFD").contains("\u0000");
    }

    private String outputWith(String trait) {
        simulated.change(WEB, it -> it.withTraits(Set.of(trait)));
        var command = simulated.send("uptime", 60, WEB);
        simulated.time.pass(Duration.ofSeconds(10));
        return simulated.invocation(command, WEB).report().standardOutput();
    }
}
