package io.opswrit.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {

    private static ChaosOptions options(String... args) {
        return ChaosOptions.parse(Path.of("any"), List.of(args));
    }

    @Test
    void oneSeedMakesOnePlan() {
        // Given
        var options = options("--requests", "200", "--kills", "30", "--seed", "7");

        // When
        var plot = Plot.of(options);

        // Then
        assertThat(Plot.of(options)).isEqualTo(plot);
        assertThat(Plot.of(options("--requests", "200", "--kills", "30", "--seed", "8")))
                .isNotEqualTo(plot);
    }

    @Test
    void thereAreAsManyKillsAsAskedForAndEveryKindOfStory() {
        // When
        var plot = Plot.of(options("--requests", "500", "--kills", "40", "--seed", "7"));

        // Then
        assertThat(plot.troubles())
                .filteredOn(trouble -> trouble.manner() == Trouble.Manner.KILL)
                .hasSize(40);
        assertThat(plot.troubles()).extracting(Trouble::manner).contains(Trouble.Manner.values());
        assertThat(plot.stories()).hasSize(500).extracting(Story::kind).contains(Story.Kind.values());
    }
}
