package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CallRateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Offset<Double> NEARLY = Offset.offset(0.0001);

    private final CallRate rate = new CallRate(20, 30, NOW);

    @Test
    void letsASecondsWorthThroughAtOnceAndThenTheRate() {
        // Given
        int atOnce = rate.reserve(100, NOW);

        // When
        int later = rate.reserve(100, NOW.plusMillis(250));

        // Then
        assertThat(atOnce).isEqualTo(20);
        assertThat(later).isEqualTo(5);
        assertThat(rate.reserve(100, NOW.plusSeconds(60))).isEqualTo(20);
    }

    @Test
    void whatIsGivenBackCanBeHadAgainButNotMore() {
        // Given
        rate.reserve(20, NOW);

        // When
        rate.giveBack(1000);

        // Then
        assertThat(rate.reserve(100, NOW)).isEqualTo(20);
    }

    @Test
    void halvesOnceForThrottlingsThatCameTogether() {
        // When
        for (int i = 0; i < 50; i++) {
            rate.throttled(NOW.plusMillis(i));
        }

        // Then
        assertThat(rate.rate()).isEqualTo(10, NEARLY);
        assertThat(rate.reserve(1, NOW.plusMillis(50))).isZero();
    }

    @Test
    void neverStopsAltogether() {
        // When
        for (int i = 0; i < 50; i++) {
            rate.throttled(NOW.plusSeconds(i));
        }

        // Then
        assertThat(rate.rate()).isEqualTo(0.2, NEARLY);
        assertThat(rate.reserve(9, NOW.plusSeconds(54))).isEqualTo(1);
    }

    @Test
    void growsAfterEachTenCleanSecondsUpToItsCeiling() {
        // Given
        rate.throttled(NOW);
        rate.passed(NOW.plusMillis(9_999));
        assertThat(rate.rate()).isEqualTo(10, NEARLY);

        // When
        rate.passed(NOW.plusSeconds(10));

        // Then
        assertThat(rate.rate()).isEqualTo(12, NEARLY);
        for (int i = 2; i < 100; i++) {
            rate.passed(NOW.plusSeconds(10L * i));
        }
        assertThat(rate.rate()).isEqualTo(30, NEARLY);
    }

    @Test
    void tellsHowLongTheNextCallHasToWait() {
        // Given
        rate.reserve(20, NOW);

        // When
        Duration wait = rate.waitFor(NOW);

        // Then
        assertThat(wait).isBetween(Duration.ofMillis(50), Duration.ofMillis(52));
        assertThat(rate.waitFor(NOW.plus(wait))).isZero();
    }

    @Test
    void withoutALimitNobodyWaits() {
        // Given
        var unlimited = new CallRate(Double.POSITIVE_INFINITY, 1, NOW);

        // When
        unlimited.throttled(NOW);

        // Then
        assertThat(unlimited.reserve(100_000, NOW)).isEqualTo(100_000);
        assertThat(unlimited.waitFor(NOW)).isZero();
    }
}
