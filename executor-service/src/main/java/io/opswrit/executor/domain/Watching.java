package io.opswrit.executor.domain;

import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** From a command id to the end: looking at a promised pace, then a slower one. */
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
            case Answer.NotVisible _ ->
                execution.watch().listedStatus() == null
                        ? stillGoing(execution, false, now, pace)
                        : lateRead(execution, now, pace);
            case Answer.Elsewhere elsewhere -> follow(execution, elsewhere.commandId(), now);
            case Answer.Failed failed -> failed(execution, failed.cause(), now, pace);
            case Answer.StopAsked _ -> Stopping.asked(execution, now, pace);
            case Answer.StopRefused refused -> Stopping.refused(execution, refused.reason(), now);
            case Answer.Sent _, Answer.Refused _, Answer.NotSent _, Answer.Unclear _, Answer.NotFound _ ->
                throw new IllegalMove(execution.state(), answer.getClass().getSimpleName());
        };
    }

    private static List<Event> seen(Execution execution, Sighting sighting, Instant now, Pace pace) {
        Verdict verdict = SsmOutcome.of(sighting, ranSoFar(execution));
        if (!verdict.isOver() && execution.watch().listedStatus() != null) {
            return lateRead(execution, now, pace);
        }
        execution.watch().saw(sighting);
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

    /** What a list said of it: an end has to be read before it is one, for a list has no output. */
    static List<Event> listed(Execution execution, Sighting listed, Instant now, Pace pace) {
        Watch watch = execution.watch();
        if (SsmOutcome.of(listed, ranSoFar(execution)).isOver()) {
            watch.overByList(listed.detailedStatus(), now);
            return List.of();
        }
        // what would be due soon is looked at now, so that sweeps have much to do at once and then nothing
        Duration soon = pace.looking().pause(watch.looks()).dividedBy(2);
        boolean news = !listed.detailedStatus().equals(watch.ssmStatus());
        return news || !now.plus(soon).isBefore(watch.dueAt()) ? seen(execution, listed, now, pace) : List.of();
    }

    /** A word that is behind the one of a list takes nothing back. */
    private static List<Event> lateRead(Execution execution, Instant now, Pace pace) {
        if (!now.isBefore(execution.dispatch().expiresAt().plus(pace.looking().grace()))) {
            return over(execution, unread(execution), null, now);
        }
        execution.watch().due(now.plus(pace.sending().pause(execution.watch().failures())));
        execution.watch().failed();
        return List.of();
    }

    /** How it ended by the word of a list alone. */
    private static Verdict unread(Execution execution) {
        String word = execution.watch().listedStatus();
        int exitCode = SsmOutcome.of(sighting(word, 0), Ran.UNKNOWN).outcome() == Outcome.SUCCEEDED ? 0 : -1;
        return SsmOutcome.of(sighting(word, exitCode), ranSoFar(execution));
    }

    private static Sighting sighting(String word, int exitCode) {
        return new Sighting(word, word, exitCode, null, null);
    }

    /** In progress without a start is also what SSM says of an instance that it cannot reach. */
    private static Ran ranSoFar(Execution execution) {
        if (execution.watch().startedAt() != null) {
            return Ran.YES;
        }
        return execution.state() == ExecutionState.RUNNING ? Ran.UNKNOWN : Ran.NO;
    }

    static List<Event> over(Execution execution, Verdict verdict, Sighting last, Instant now) {
        List<Event> events = new ArrayList<>();
        if (execution.stopWish().isOpen() && verdict.outcome() != Outcome.CANCELLED) {
            events.add(Announcement.cancelFailed(execution, StopWish.unmet(verdict.ran())));
        }
        events.add(execution.end(Overdue.told(execution, verdict), last, now));
        return events;
    }

    private static List<Event> stillGoing(Execution execution, boolean stopping, Instant now, Pace pace) {
        execution.watch().answered();
        if (!now.isBefore(Overdue.deadline(execution, pace.looking()))) {
            return Overdue.lookOn(execution, stopping, now, pace.stopping());
        }
        List<Event> events = new ArrayList<>(lookOn(execution, now, pace.looking()));
        if (execution.stopWish().isOpen()) {
            events.addAll(Stopping.goOn(execution, stopping, now, pace.stopping()));
        }
        return events;
    }

    private static List<Event> lookOn(Execution execution, Instant now, Pace.Looking pace) {
        Watch watch = execution.watch();
        watch.looked();
        boolean promisedLooksAreOver = watch.looks() >= pace.looks()
                && !now.isBefore(pace.promised(execution.dispatch().dispatchedAt()));
        watch.due(earlier(
                now.plus(promisedLooksAreOver ? pace.slowInterval() : pace.pause(watch.looks())),
                Overdue.deadline(execution, pace)));
        watch.sweptIf(!promisedLooksAreOver && !execution.stopWish().isOpen());
        if (!promisedLooksAreOver || watch.isStillRunningSaid()) {
            return List.of();
        }
        watch.stillRunningSaid();
        return List.of(Announcement.stillRunning(execution, now));
    }

    /** SSM has the order twice, and it ran by the other command: that one tells how it ends. */
    private static List<Event> follow(Execution execution, String commandId, Instant now) {
        execution.dispatch().follow(commandId);
        execution.watch().forget();
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
            Verdict end = execution.watch().listedStatus() == null ? unasked(cause) : unread(execution);
            return over(execution, end, null, now);
        }
        // after a failed stop call comes a look, so that a broken CancelCommand never hides the end
        execution.stopWish().callFailed();
        execution.watch().due(now.plus(pace.sending().pause(execution.watch().failures())));
        execution.watch().failed();
        return List.of();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Verdict unasked(String cause) {
        return Verdict.over(
                Outcome.UNKNOWN,
                Ran.UNKNOWN,
                null,
                "SSM could not be asked how it ended (%s). %s".formatted(cause, SsmOutcome.CANNOT_TELL));
    }
}
