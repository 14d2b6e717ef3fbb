package io.opswrit.approval.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When a task moves by itself.
 *
 * @param dueAt when the next level is asked as well; null when there is none, or while a question is open
 * @param expiresAt when it ends without a decision
 */
public record Deadlines(Instant dueAt, Instant expiresAt) {

    /** What is left of both while the clock stands still. */
    public record Left(Duration due, Duration expires) {

        Deadlines from(Instant now) {
            return new Deadlines(due == null ? null : now.plus(due), now.plus(expires));
        }
    }

    /** @return the earlier one: when a timer has to look at the task */
    public Instant next() {
        return dueAt != null && dueAt.isBefore(expiresAt) ? dueAt : expiresAt;
    }

    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** A deadline that passed while nobody looked is due at once after the pause, never in the past. */
    Left leftAt(Instant now) {
        return new Left(
                dueAt == null ? null : positive(Duration.between(now, dueAt)),
                positive(Duration.between(now, expiresAt)));
    }

    private static Duration positive(Duration left) {
        return left.isNegative() ? Duration.ZERO : left;
    }
}
