package io.opswrit.executor.domain;

import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** From a command id to the end: looking at a promised pace, then a slower one, and stopping when somebody asked for it. */
final class Watching {

    private Watching() {}

    static Step next(Execution execution, Step.Claim claim) {
        String instance = execution.filed().instanceId();
        String command = execution.dispatch().ssmCommandId();
        return execution.stopWish().isCallDue()
                ? new Step.Stop(claim, instance, command)
                : new Step.Look(claim, instance, command, run(execution));
    }

    private static Step.Run run(Execution execution) {
        return new Step.Run(
                execution.executionId(),
                execution.order().commandType(),
                execution.dispatch().isGuarded());
    }

    static List<Event> take(Execution execution, Answer answer, Instant now, Pace pace) {
        return switch (answer) {
            case Answer.Seen seen -> seen(execution, seen.sighting(), now, pace);
            case Answer.NotVisible _ -> stillGoing(execution, false, now, pace);
            case Answer.Elsewhere elsewhere -> follow(execution, elsewhere.commandId(), now);
            case Answer.Failed failed -> failed(execution, failed.cause(), now, pace);
            case Answer.StopAsked _ -> stopAsked(execution, now, pace);
            case Answer.StopRefused refused -> stopRefused(execution, refused.reason(), now);
            case Answer.Sent _, Answer.Refused _, Answer.NotSent _, Answer.Unclear _, Answer.NotFound _ ->
                throw new IllegalMove(execution.state(), answer.getClass().getSimpleName());
        };
    }

    private static List<Event> seen(Execution execution, Sighting sighting, Instant now, Pace pace) {
        execution.watch().saw(sighting);
        Verdict verdict = SsmOutcome.of(sighting, ranSoFar(execution));
        if (verdict.isOver()) {
            return over(execution, verdict, sighting, now);
        }
        List<Event> events = new ArrayList<>();
        // what waits can be stopped too, so that Cancelling without a start is no sign of a beginning
        boolean begun = verdict.phase() == Verdict.Phase.BEGUN
                || (verdict.phase() == Verdict.Phase.STOPPING && sighting.startedAt() != null);
        if (begun && execution.state() == ExecutionState.SENT) {
            execution.moveTo(ExecutionState.RUNNING);
            events.add(Announcement.started(execution));
        }
        events.addAll(stillGoing(execution, verdict.phase() == Verdict.Phase.STOPPING, now, pace));
        return events;
    }

    /** In progress without a start is also what SSM says of an instance that it cannot reach. */
    private static Ran ranSoFar(Execution execution) {
        if (execution.watch().startedAt() != null) {
            return Ran.YES;
        }
        return execution.state() == ExecutionState.RUNNING ? Ran.UNKNOWN : Ran.NO;
    }

    private static List<Event> over(Execution execution, Verdict verdict, Sighting last, Instant now) {
        List<Event> events = new ArrayList<>();
        if (execution.stopWish().isOpen() && verdict.outcome() != Outcome.CANCELLED) {
            events.add(Announcement.cancelFailed(execution, StopWish.unmet(verdict.ran())));
        }
        events.add(execution.end(verdict, last, now));
        return events;
    }

    private static List<Event> stillGoing(Execution execution, boolean stopping, Instant now, Pace pace) {
        execution.watch().answered();
        if (!now.isBefore(execution.dispatch().expiresAt().plus(pace.looking().grace()))) {
            return over(execution, lost(), null, now);
        }
        List<Event> events = new ArrayList<>(lookOn(execution, now, pace.looking()));
        if (execution.stopWish().isOpen()) {
            events.addAll(stopOn(execution, stopping, now, pace.stopping()));
        }
        return events;
    }

    private static List<Event> lookOn(Execution execution, Instant now, Pace.Looking pace) {
        Watch watch = execution.watch();
        watch.looked();
        boolean promisedLooksAreOver = watch.looks() >= pace.looks();
        watch.due(now.plus(promisedLooksAreOver ? pace.slowInterval() : pace.interval()));
        if (!promisedLooksAreOver || watch.isStillRunningSaid()) {
            return List.of();
        }
        watch.stillRunningSaid();
        return List.of(Announcement.stillRunning(execution, now));
    }

    private static List<Event> stopOn(Execution execution, boolean stopping, Instant now, Pace.Stopping pace) {
        StopWish wish = execution.stopWish();
        if (stopping
                && now.isBefore(wish.since(execution.dispatch().dispatchedAt()).plus(pace.within()))) {
            execution.watch().due(now.plus(pace.interval()));
            return List.of();
        }
        if (!stopping && wish.tries() < pace.tries()) {
            wish.callAgain();
            execution.watch().due(now);
            return List.of();
        }
        wish.giveUp();
        return List.of(Announcement.cancelFailed(execution, StopWish.inVain(stopping, wish.tries())));
    }

    /** SSM has the order twice, and it ran by the other command: that one tells how it ends. */
    private static List<Event> follow(Execution execution, String commandId, Instant now) {
        execution.dispatch().follow(commandId);
        execution.watch().forgetStart();
        execution.watch().answered();
        execution.watch().due(now);
        if (execution.stopWish().isOpen()) {
            execution.stopWish().callAgain();
        }
        return List.of();
    }

    private static List<Event> failed(Execution execution, String cause, Instant now, Pace pace) {
        Instant patience = execution
                .dispatch()
                .expiresAt()
                .plus(pace.looking().grace())
                .plus(pace.looking().giveUpAfter());
        if (!now.isBefore(patience)) {
            return over(execution, unasked(cause), null, now);
        }
        // after a failed stop call comes a look, so that a broken CancelCommand never hides the end
        execution.stopWish().callFailed();
        execution.watch().due(now.plus(pace.sending().pause(execution.watch().failures())));
        execution.watch().failed();
        return List.of();
    }

    private static List<Event> stopAsked(Execution execution, Instant now, Pace pace) {
        execution.watch().answered();
        execution.stopWish().called();
        execution.watch().due(now.plus(pace.stopping().interval()));
        return List.of();
    }

    private static List<Event> stopRefused(Execution execution, String reason, Instant now) {
        execution.stopWish().giveUp();
        execution.watch().due(now);
        return List.of(Announcement.cancelFailed(execution, reason));
    }

    private static Verdict unasked(String cause) {
        return Verdict.over(
                Outcome.UNKNOWN,
                Ran.UNKNOWN,
                null,
                "SSM could not be asked how it ended (%s). %s".formatted(cause, SsmOutcome.CANNOT_TELL));
    }

    private static Verdict lost() {
        return Verdict.over(
                Outcome.UNKNOWN,
                Ran.UNKNOWN,
                null,
                "SSM's own time limit has passed and it did not say how it ended. " + SsmOutcome.CANNOT_TELL);
    }
}
