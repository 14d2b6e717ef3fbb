package io.opswrit.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.proof.check.Evidence;
import io.opswrit.proof.check.Heard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A run is not clean just because nothing happened in it. */
class ReportTest {

    private final Tally tally = new Tally();

    @Test
    void aRunThatDidWhatWasWantedIsClean() {
        // Given
        tally.count("KILL", 2);

        // When
        var report = report(0, 2);

        // Then
        assertThat(report.isClean()).as(report.text()).isTrue();
    }

    @Test
    void fewerKillsThanWantedAreAComplaint() {
        // Given
        tally.count("KILL", 1);

        // When
        var report = report(0, 2);

        // Then
        assertThat(report.isClean()).isFalse();
        assertThat(report.complaints()).containsExactly("2 kills were wanted, and there were 1");
    }

    @Test
    void fewerRequestsThanWantedAreAComplaint() {
        // When
        var report = report(3, 0);

        // Then
        assertThat(report.isClean()).isFalse();
        assertThat(report.complaints()).containsExactly("3 requests were wanted, and there were 0");
    }

    @Test
    void aStoryThatBreaksOffIsAComplaint() {
        // Given
        var story = new Story(7, Story.Kind.HARMLESS, "i-1", "CheckDiskSpace", Map.of(), 0);
        try (var load = new Load(tally)) {
            load.begin(List.of(story), Duration.ZERO, _ -> {
                throw new IllegalStateException("no more");
            });
            while (load.open() > 0) {
                Thread.onSpinWait();
            }
        }

        // When
        var report = report(0, 0);

        // Then
        assertThat(report.isClean()).isFalse();
        assertThat(report.complaints()).singleElement().asString().contains("story 7", "no more");
    }

    private Report report(int requests, int kills) {
        var options = new ChaosOptions(Path.of("any"), requests, Duration.ZERO, kills, true, 1);
        var evidence = new Evidence(
                tally.accepted(), Map.of(), Map.of(), new Heard(), List.of(), Set.of(), Set.of(), List.of(), Set.of());
        return Report.of(options, tally, evidence, 0);
    }
}
