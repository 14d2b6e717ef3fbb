package io.opswrit.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final RetryPolicy POLICY =
            new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource({"1,5", "2,10", "3,20", "7,300", "60,300", "2000000000,300"})
    void waitsDoubleUpToTheLongest(int attempts, long seconds) {
        assertThat(POLICY.waitAfter(attempts)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aMailIsGivenUpWhenItsTimeIsOver() {
        WaitingMail mail = new WaitingMail(1, new UUID(0, 0), "failed", "a@b", "<x>", "s", "t", null, null, 9, NOON);

        assertThat(POLICY.givesUp(mail, NOON.plus(Duration.ofHours(24)).minusMillis(1)))
                .isFalse();
        assertThat(POLICY.givesUp(mail, NOON.plus(Duration.ofHours(24)))).isTrue();
    }
}
