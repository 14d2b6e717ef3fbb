package io.opswrit.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.proof.UsageError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    private static final Path FOLDER = Path.of("bench");

    @Test
    void everythingIsMeasuredForAMinuteAtTheHighestRateUnlessToldOtherwise() {
        // When
        var options = BenchOptions.parse(FOLDER, List.of());

        // Then
        assertThat(options.only()).containsExactlyInAnyOrder(Measurement.values());
        assertThat(options.duration()).isEqualTo(Duration.ofMinutes(1));
        assertThat(options.rate()).isZero();
        assertThat(options.instances()).containsExactly(Instances.values());
    }

    @Test
    void measurementsCanBeChosenAndBringTheInstancesThatTheyNeed() {
        // When
        var options = BenchOptions.parse(
                FOLDER, List.of("--only", "low", "--only", "calls", "--rate", "12.5", "--seconds", "5"));

        // Then
        assertThat(options.only()).containsExactlyInAnyOrder(Measurement.LOW, Measurement.CALLS);
        assertThat(options.rate()).isEqualTo(12.5);
        assertThat(options.instances()).containsExactly(Instances.FAST, Instances.TEN_SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rate", "--rate 0", "--rate x", "--only all", "--seconds -1", "--json", "--fast"})
    void whatCannotBeDoneIsRefused(String line) {
        assertThatThrownBy(() -> BenchOptions.parse(FOLDER, List.of(line.split(" "))))
                .isInstanceOf(UsageError.class);
    }
}
