package io.opswrit.executor.outbound;

import java.time.Duration;
import java.time.Instant;

/** Holds back sends while AWS does not let us in: each would be refused, and only wear out the order's time and the log. */
final class Breaker {

    /** Credentials that just ended are replaced by the next call; that is no trouble. */
    private static final int OPENS_AFTER = 3;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private int failures;
    private Duration pause = FIRST_PAUSE;
    private Instant probeAt;

    /** After a pause one of those that are held back goes ahead; when it is refused too, the next pause is twice as long. */
    synchronized int allowed(int wanted, Instant now) {
        if (!isOpen()) {
            return wanted;
        }
        return now.isBefore(probeAt) ? 0 : Math.min(1, wanted);
    }

    synchronized void sending(Instant now) {
        if (isOpen()) {
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            probeAt = now.plus(pause);
        }
    }

    synchronized boolean isOpen() {
        return failures >= OPENS_AFTER;
    }

    synchronized void failed(Instant now) {
        failures++;
        if (failures == OPENS_AFTER) {
            pause = FIRST_PAUSE;
            probeAt = now.plus(pause);
        }
    }

    synchronized void close() {
        failures = 0;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
