package io.opswrit.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferWaitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "wait=30                      | 30",
                "WAIT=30                      | 30",
                "wait=\"30\"                  | 30",
                "wait = 30                    | 30",
                "respond-async, wait=30       | 30",
                "wait=30; note=x              | 30",
                "wait=0                       | 0",
                "wait=5, wait=30              | 5",
                "wait=61                      | 60",
                "wait=999999999               | 60",
                "wait=99999999999999999999    | 0",
                "wait=-1                      | 0",
                "wait=soon                    | 0",
                "wait                         | 0",
                "await=30                     | 0",
                "handling=lenient             | 0",
                "''                           | 0"
            })
    void aWishIsKeptWhereItCanBeAndElseIgnored(String header, long seconds) {
        // When
        var wait = PreferWait.of(List.of(header));

        // Then
        assertThat(wait).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theWishMayBeInALaterHeader() {
        // Given
        var headers = List.of("respond-async", "wait=7");

        // When
        var wait = PreferWait.of(headers);

        // Then
        assertThat(wait).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void nobodyWaitsUnasked() {
        // When
        var wait = PreferWait.of(null);

        // Then
        assertThat(wait).isZero();
    }
}
