package io.opswrit.simulator.fault;

import java.time.Duration;
import java.time.Instant;

/** Holds as many tokens as the burst allows and fills up by the rate. */
final class TokenBucket {

    private final Rate rate;
    private double tokens;
    private Instant filledAt;

    TokenBucket(Rate rate, Instant now) {
        this.rate = rate;
        this.tokens = rate.burst();
        this.filledAt = now;
    }

    synchronized boolean take(Instant now) {
        var seconds = Math.max(0, Duration.between(filledAt, now).toMillis()) / 1000.0;
        tokens = Math.min(rate.burst(), tokens + seconds * rate.perSecond());
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
