package io.opswrit.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusWordsTest {

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusHasWordsAShapeAndWhatComesNext(Status status) {
        // When
        var words = StatusWords.of(status, null);

        // Then
        assertThat(words.words()).isNotBlank();
        assertThat(words.tone()).isIn("good", "bad", "warn", "wait", "run", "unknown");
        assertThat(words.shape()).hasSize(1);
        assertThat(words.next()).endsWith(".");
    }

    /** Those that an execution may end with although a part of it ran, or may have. */
    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "REFUSED", "CANCELLED", "TIMED_OUT", "FAILED", "UNKNOWN"})
    void noStatusOfAnExecutionSaysThatNothingRan(Status status) {
        // When
        var words = StatusWords.of(status, null);

        // Then
        assertThat(words.next()).doesNotContainIgnoringCase("nothing ran");
    }

    @Test
    void aFailureNamesTheExitCode() {
        // When
        var words = StatusWords.of(Status.FAILED, 3);

        // Then
        assertThat(words.words()).isEqualTo("Failed (exit 3)");
    }

    @Test
    void onlyTheRequesterIsTheOneWhoIsAsked() {
        // When
        var words = StatusWords.forOthers(Status.INFO_REQUESTED, null);

        // Then
        assertThat(words.words()).isEqualTo("Waiting for an answer");
    }
}
