package io.opswrit.executor.domain;

import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import java.time.Instant;
import java.util.List;

/** When its time is over and SSM has told no end: it is stopped, looked at for a while longer, and given up. Nothing stays open. */
final class Overdue {

    private Overdue() {}

    /** What its command type allows, or what SSM allows and some grace, whichever comes first. */
    static Instant deadline(Execution execution, Pace.Looking pace) {
        Instant ofSsm = execution.dispatch().expiresAt().plus(pace.grace());
        Instant own = execution.dispatch().stopBy();
        return own != null && own.isBefore(ofSsm) ? own : ofSsm;
    }

    /** @param stopping whether SSM says that it is at it */
    static List<Event> lookOn(Execution execution, boolean stopping, Instant now, Pace.Stopping pace) {
        Watch watch = execution.watch();
        watch.looked();
        if (watch.overdueSince() == null) {
            watch.overdue(now);
            execution.stopWish().enforce();
            return List.of();
        }
        if (!now.isBefore(watch.overdueSince().plus(pace.within()))) {
            return Watching.over(execution, lost(), null, now);
        }
        StopWish wish = execution.stopWish();
        if (!stopping && !wish.isGivenUp() && wish.tries() < pace.tries()) {
            wish.callAgain();
            watch.lookNow(now);
        } else {
            watch.due(now.plus(pace.interval()));
        }
        return List.of();
    }

    /** A stop that no person asked for is the end of its time. */
    static Verdict told(Execution execution, Verdict verdict) {
        boolean ours = execution.watch().overdueSince() != null
                && !execution.stopWish().isAsked()
                && verdict.outcome() == Outcome.CANCELLED;
        if (!ours) {
            return verdict;
        }
        return switch (verdict.ran()) {
            case NO -> Verdict.notRun(Outcome.TIMED_OUT, "Its time was over before it started, so it was stopped.");
            case YES, UNKNOWN ->
                Verdict.over(Outcome.TIMED_OUT, verdict.ran(), null, "Its time was over, and " + verdict.reason());
        };
    }

    private static Verdict lost() {
        return Verdict.over(
                Outcome.UNKNOWN,
                Ran.UNKNOWN,
                null,
                "Its time is over, SSM was asked to stop it and did not say how it ended. " + SsmOutcome.CANNOT_TELL);
    }
}
