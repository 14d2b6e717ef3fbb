package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void theWaitDoublesUpToItsBound() {
        // Given
        Duration first = Duration.ofSeconds(1);
        Duration most = Duration.ofSeconds(10);

        // When
        var waits = IntStream.of(0, 1, 2, 3, 4, 1_000).mapToObj(failures -> Backoff.after(failures, first, most));

        // Then
        assertThat(waits.map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }
}
