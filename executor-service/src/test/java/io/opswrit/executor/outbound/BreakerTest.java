package io.opswrit.executor.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Breaker breaker = new Breaker();

    @Test
    void twoFailuresAreCredentialsThatEnded() {
        // When
        fail(2);

        // Then
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.allowed(64, NOW)).isEqualTo(64);
    }

    @Test
    void holdsBackAllButOneNowAndThen() {
        // When
        fail(3);

        // Then
        assertThat(breaker.allowed(64, NOW.plusMillis(999))).isZero();
        assertThat(breaker.allowed(64, NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(breaker.allowed(0, NOW.plusSeconds(1))).isZero();
    }

    @Test
    void waitsTwiceAsLongAfterEachTryUpToHalfAMinute() {
        // Given
        fail(3);
        breaker.sending(NOW.plusSeconds(1));
        assertThat(breaker.allowed(64, NOW.plusMillis(2_999))).isZero();
        assertThat(breaker.allowed(64, NOW.plusSeconds(3))).isEqualTo(1);

        // When
        for (int i = 0; i < 20; i++) {
            breaker.sending(NOW.plusSeconds(100));
        }

        // Then
        assertThat(breaker.allowed(64, NOW.plusSeconds(129))).isZero();
        assertThat(breaker.allowed(64, NOW.plusSeconds(130))).isEqualTo(1);
    }

    @Test
    void anyCallThatAwsBelievesClosesIt() {
        // Given
        fail(10);

        // When
        breaker.close();

        // Then
        assertThat(breaker.allowed(64, NOW)).isEqualTo(64);
        fail(2);
        assertThat(breaker.isOpen()).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(NOW);
        }
    }
}
