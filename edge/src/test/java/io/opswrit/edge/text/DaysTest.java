package io.opswrit.edge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @Test
    void aDayIsRead() {
        assertThat(Days.read("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2023-02-29", "2026-1-31", "tomorrow!!", "+999999999-12-31", "-999999999-01-01", "-001-01-01"
            })
    void whatIsNoDayThatADatabaseHoldsIsNone(String text) {
        assertThat(Days.read(text)).isEmpty();
    }
}
