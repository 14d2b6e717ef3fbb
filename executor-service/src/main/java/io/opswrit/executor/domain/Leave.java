package io.opswrit.executor.domain;

import io.opswrit.events.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether what waits may be sent now: in time, and to a managed instance that can run it. While that is not known, it waits.
 */
public final class Leave {

    private Leave() {}

    /** Whether it waits to be sent and nobody knows if its instance is managed. */
    public static boolean needsSurvey(Execution execution, Roll roll, Instant now) {
        return execution.state() == ExecutionState.QUEUED && standing(execution, roll, now) == Roll.Standing.NOT_KNOWN;
    }

    /** Whether it waited to be sent for longer than its order is good for. */
    public static boolean isLate(Execution execution, Instant now) {
        return execution.state() == ExecutionState.QUEUED
                && !now.isBefore(execution.filed().dispatchBy());
    }

    /** @return its end, when it is late because its instance was busy with others */
    public static Optional<Claimed> crowdedOut(Execution execution, Crowd crowd, Instant now) {
        if (!isLate(execution, now) || !crowd.holdsUp(execution)) {
            return Optional.empty();
        }
        String ahead = execution.filed().changes()
                ? "another command that changes something was under way on %s."
                : "three other commands were under way on %s.";
        return Optional.of(ended(
                execution,
                Verdict.notRun(
                        Outcome.EXPIRED, "It could not be sent in time: " + ahead.formatted(execution.instanceId())),
                now));
    }

    private static Roll.Standing standing(Execution execution, Roll roll, Instant now) {
        return roll.standingOf(execution.instanceId(), execution.takenUpAt(), now);
    }

    /** @return what comes instead of the send; empty when it may be sent */
    static Optional<Claimed> withhold(Execution execution, Roll roll, Instant now, Pace pace) {
        Roll.Standing standing = standing(execution, roll, now);
        if (!now.isBefore(execution.filed().dispatchBy())) {
            return Optional.of(ended(execution, Verdict.notRun(Outcome.EXPIRED, late(execution, standing)), now));
        }
        return switch (standing) {
            case MANAGED -> withhold(execution, roll, now, pace.sending());
            case NOT_MANAGED -> Optional.of(ended(execution, roll.refusalOf(execution.instanceId()), now));
            case NOT_KNOWN -> {
                Watch watch = execution.watch();
                watch.due(now.plus(pace.sending().pause(watch.failures())));
                watch.failed();
                yield Optional.of(Claimed.later());
            }
        };
    }

    /** What a dead process may have sent to the instance is searched for before it gets anything new. */
    private static Optional<Claimed> withhold(Execution execution, Roll roll, Instant now, Pace.Sending pace) {
        Optional<Verdict> objection =
                roll.objection(execution.instanceId(), execution.order().commandType());
        if (objection.isPresent()) {
            return Optional.of(ended(execution, objection.get(), now));
        }
        if (roll.unsearched().contains(execution.instanceId())) {
            execution.watch().due(now.plus(pace.backoff()));
            return Optional.of(Claimed.later());
        }
        return Optional.empty();
    }

    private static String late(Execution execution, Roll.Standing standing) {
        return standing == Roll.Standing.NOT_KNOWN
                ? "It could not be sent in time: AWS did not tell whether %s is managed by Opswrit."
                        .formatted(execution.instanceId())
                : "It could not be sent in time.";
    }

    private static Claimed ended(Execution execution, Verdict verdict, Instant now) {
        return Claimed.over(List.of(execution.end(verdict, null, now)));
    }
}
