package io.opswrit.audit.domain;

import java.time.Duration;
import java.time.Instant;

/** How long a mail is tried: waits double from the first to the longest, until it is given up. */
public record RetryPolicy(Duration firstWait, Duration longestWait, Duration giveUpAfter) {

    private static final int MOST_DOUBLINGS = 20;

    public boolean givesUp(WaitingMail mail, Instant now) {
        return !now.isBefore(mail.plannedAt().plus(giveUpAfter));
    }

    public Duration waitAfter(int attempts) {
        Duration wait = firstWait.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
