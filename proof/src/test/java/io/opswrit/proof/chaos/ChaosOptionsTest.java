package io.opswrit.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.proof.UsageError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosOptionsTest {

    private static final Path FOLDER = Path.of("any");

    @Test
    void whatIsNotSaidFollowsFromTheNumberOfRequests() {
        // When
        var options = ChaosOptions.parse(FOLDER, List.of("--requests", "12000", "--seed", "3"));

        // Then
        assertThat(options).isEqualTo(new ChaosOptions(FOLDER, 12_000, Duration.ofSeconds(2_000), 240, true, 3));
    }

    @Test
    void theCommandThatIsPrintedStartsTheSamePlan() {
        // Given
        var options = ChaosOptions.parse(FOLDER, List.of("--minutes", "2.5", "--kills", "7", "--no-faults"));

        // When
        var words = List.of(options.command().split(" ", -1));

        // Then
        assertThat(ChaosOptions.parse(FOLDER, words.subList(2, words.size()))).isEqualTo(options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "--requests", "--requests x", "--seed -1"})
    void whatCannotBeDoneIsSaid(String line) {
        // When
        var attempt = assertThatThrownBy(() -> ChaosOptions.parse(FOLDER, List.of(line.split(" ", -1))));

        // Then
        attempt.isInstanceOf(UsageError.class);
    }
}
