package io.opswrit.request.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {

    @ParameterizedTest
    @CsvSource({
        "24000, 5, true, true, false",
        "30, 8000, true, false, true",
        "24000, 8000, true, true, true",
        "30, 5, true, false, true",
        "24000, 8000, false, false, false"
    })
    void itsSizeTellsWhichPartWasCut(int standard, int error, boolean cut, boolean standardCut, boolean errorCut) {
        // Given
        Output output = new Output("x".repeat(standard), "e".repeat(error), cut);

        // When
        var told = new boolean[] {output.standardCut(), output.errorCut()};

        // Then
        assertThat(told).containsExactly(standardCut, errorCut);
    }
}
