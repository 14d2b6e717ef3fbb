package io.opswrit.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTest {

    @ParameterizedTest
    @CsvSource({
        "24000, 5, true, true, false",
        "30, 8000, true, false, true",
        "24000, 8000, true, true, true",
        "30, 5, true, false, true",
        "30, 0, true, true, false",
        "24000, 8000, false, false, false"
    })
    void itsSizeTellsWhichPartWasCut(int output, int error, boolean truncated, boolean outputCut, boolean errorCut) {
        // When
        Cut cut = Cut.of("x".repeat(output), "e".repeat(error), truncated);

        // Then
        assertThat(cut).isEqualTo(new Cut(outputCut, errorCut));
    }

    @Test
    void theAgentSaysThatItCutStandardOutput() {
        // When
        Cut cut = Cut.of("some\n--output truncated--\n", "e", true);

        // Then
        assertThat(cut).isEqualTo(new Cut(true, false));
    }

    @Test
    void whatIsNotKnownIsNotJudged() {
        // When
        Cut cut = Cut.of(null, null, false);

        // Then
        assertThat(cut).isEqualTo(new Cut(false, false));
    }
}
