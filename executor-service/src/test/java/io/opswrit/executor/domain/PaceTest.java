package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final Instant INTENT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Pace.Sending SENDING = new Pace.Sending(
            Duration.ofSeconds(30),
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(60)),
            Duration.ofSeconds(2),
            Duration.ofSeconds(30));

    @ParameterizedTest(name = "{0} s after the intent, the next search is {1} s after it")
    @CsvSource({"0, 1", "1, 5", "4, 5", "5, 60", "59, 60", "60, 62", "600, 602"})
    void searchesAsPlannedThenAtAPause(long now, long next) {
        // Given
        Instant at = INTENT.plusSeconds(now);

        // When
        Instant due = SENDING.nextScan(INTENT, at);

        // Then
        assertThat(due).isEqualTo(INTENT.plusSeconds(next));
    }

    @ParameterizedTest(name = "after {0} failures a pause of {1} s")
    @CsvSource({"0, 2", "1, 4", "3, 16", "4, 30", "1000, 30"})
    void pausesDoubleUpToABound(int failures, long seconds) {
        // Given
        int before = failures;

        // When
        Duration pause = SENDING.pause(before);

        // Then
        assertThat(pause).isEqualTo(Duration.ofSeconds(seconds));
    }
}
