package io.opswrit.approval.domain;

import java.time.Duration;
import java.time.Instant;

/** How long people have, before the next level is asked, before a task ends undecided, and before a question does. */
public record Sla(Duration escalateAfter, Duration expireAfter, Duration answerWithin) {

    public Sla {
        requirePositive(escalateAfter, "escalate-after");
        requirePositive(expireAfter, "expire-after");
        requirePositive(answerWithin, "answer-within");
        if (escalateAfter.compareTo(expireAfter) >= 0) {
            throw new IllegalArgumentException("opswrit.approval.escalate-after (" + escalateAfter
                    + ") must be shorter than opswrit.approval.expire-after (" + expireAfter
                    + "): otherwise a task ends before the next level is asked.");
        }
    }

    Deadlines opened(Instant now, boolean higherLevel) {
        return new Deadlines(dueAt(now, higherLevel), now.plus(expireAfter));
    }

    Deadlines escalated(Instant now, boolean higherLevel, Deadlines before) {
        return new Deadlines(dueAt(now, higherLevel), before.expiresAt());
    }

    private Instant dueAt(Instant now, boolean higherLevel) {
        return higherLevel ? now.plus(escalateAfter) : null;
    }

    private static void requirePositive(Duration value, String key) {
        if (value == null || value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(
                    "opswrit.approval." + key + " must be longer than nothing, such as 4h; it is " + value + ".");
        }
    }
}
