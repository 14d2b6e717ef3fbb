package io.opswrit.executor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a command of some type may take.
 *
 * @param startWindow how long SSM may take to hand it to the instance
 * @param run how long it may run there
 * @param total from the send until we have it stopped
 */
record TimeLimits(Duration startWindow, Duration run, Duration total) {

    /** SSM's own rule. */
    Instant ofSsm(Instant sentAt) {
        return sentAt.plus(startWindow).plus(run);
    }

    /** @return empty when there is nothing to do before SSM gives it up itself */
    Optional<Instant> stopBy(Instant sentAt) {
        Instant end = sentAt.plus(total);
        return end.isBefore(ofSsm(sentAt)) ? Optional.of(end) : Optional.empty();
    }
}
