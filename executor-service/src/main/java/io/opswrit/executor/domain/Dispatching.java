package io.opswrit.executor.domain;

import io.opswrit.catalogue.Effect;
import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.writ.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * From the intent to a command id, at most once. A send whose answer is missing is searched for and never simply repeated: after
 * the search only that goes out again which harms nobody, because it {@code reads}, or because a guard on the node runs it once.
 */
final class Dispatching {

    /** One empty search may be early or unlucky. */
    private static final int SCANS_NEEDED = 2;

    private Dispatching() {}

    static Claimed next(Execution execution, Step.Claim claim, Instant now, Documents documents) {
        Order order = execution.order();
        Dispatch dispatch = execution.dispatch();
        if (execution.state() == ExecutionState.DISPATCHING) {
            return Claimed.toDo(
                    new Step.Scan(claim, order.instanceId(), execution.executionId(), dispatch.firstIntentAt()));
        }
        if (dispatch.guardUntil() != null && !now.isBefore(dispatch.guardUntil())) {
            var late = Verdict.notRun(Outcome.EXPIRED, "It could not be sent again in time.");
            return Claimed.over(List.of(execution.end(late, null, now)));
        }
        return documents
                .callFor(order, execution.executionId(), now, dispatch.guardUntil())
                .map(call -> next(execution, claim, call, documents.limitsOf(order), now))
                .orElseGet(() -> Claimed.over(List.of(execution.end(changed(order), null, now))));
    }

    private static Claimed next(
            Execution execution, Step.Claim claim, DocumentCall call, TimeLimits limits, Instant now) {
        Order order = execution.order();
        if (execution.dispatch().isDoubtful() && order.effect() != Effect.READS && !call.isGuarded()) {
            return Claimed.over(lost(execution, now));
        }
        execution.moveTo(ExecutionState.DISPATCHING);
        execution.dispatch().intend(now, call, limits);
        int attempt = execution.dispatch().attempt();
        String comment = CommandComment.of(
                execution.executionId(), attempt, order.requester().email());
        return Claimed.toDo(new Step.Send(claim, order, call, comment, attempt, limits.startWindow()));
    }

    private static Verdict changed(Order order) {
        return Verdict.notRun(
                Outcome.REFUSED,
                "The executor's catalogue no longer makes this command of " + order.commandType() + ".");
    }

    static List<Event> take(Execution execution, Answer answer, Instant now, Pace pace) {
        return switch (answer) {
            case Answer.Sent sent -> sent(execution, sent, now, pace);
            case Answer.Refused refused ->
                List.of(execution.end(
                        Verdict.notRun(Outcome.REFUSED, refused.reason()).called(refused.code()), null, now));
            case Answer.NotSent _ -> notSent(execution, now, pace.sending());
            case Answer.Unclear _ -> searchLater(execution, now, pace.sending());
            case Answer.NotFound _ -> notFound(execution, now, pace.sending());
            case Answer.Failed _ -> searchFailed(execution, now, pace);
            case Answer.Seen _, Answer.Elsewhere _, Answer.NotVisible _, Answer.StopAsked _, Answer.StopRefused _ ->
                throw new IllegalMove(execution.state(), answer.getClass().getSimpleName());
        };
    }

    private static List<Event> sent(Execution execution, Answer.Sent sent, Instant now, Pace pace) {
        execution.moveTo(ExecutionState.SENT);
        execution.dispatch().sent(sent.commandId(), now, sent.expiresAt());
        execution.watch().answered();
        execution.watch().sweptIf(!execution.stopWish().isCallDue());
        execution
                .watch()
                .due(
                        execution.stopWish().isCallDue()
                                ? now
                                : now.plus(pace.looking().first()));
        return List.of(Announcement.dispatched(execution, sent.others()));
    }

    private static List<Event> notSent(Execution execution, Instant now, Pace.Sending pace) {
        execution.dispatch().notSent();
        if (execution.stopWish().isOpen()) {
            return List.of(execution.end(stopped(execution), null, now));
        }
        execution.moveTo(ExecutionState.QUEUED);
        execution.watch().due(now.plus(pace.pause(execution.watch().failures())));
        execution.watch().failed();
        return List.of();
    }

    /** How it ends that somebody stopped before it was sent. */
    static Verdict stopped(Execution execution) {
        String when = execution.dispatch().isDoubtful() ? "sent again." : "sent.";
        return Verdict.notRun(
                Outcome.CANCELLED, "Cancelled by " + execution.stopWish().askedBy() + " before it was " + when);
    }

    private static List<Event> searchLater(Execution execution, Instant now, Pace.Sending pace) {
        execution.watch().due(pace.nextScan(execution.dispatch().intentAt(), now));
        return List.of();
    }

    private static List<Event> notFound(Execution execution, Instant now, Pace.Sending pace) {
        Dispatch dispatch = execution.dispatch();
        dispatch.foundNothing();
        execution.watch().answered();
        boolean searchedEnough = dispatch.cleanScans() >= SCANS_NEEDED
                && !now.isBefore(dispatch.intentAt().plus(pace.lastScan()));
        if (!searchedEnough) {
            return searchLater(execution, now, pace);
        }
        boolean harmless = execution.order().effect() == Effect.READS || dispatch.isGuarded();
        if (!harmless || execution.stopWish().isOpen()) {
            return lost(execution, now);
        }
        dispatch.doubt();
        execution.moveTo(ExecutionState.QUEUED);
        execution.watch().due(now);
        return List.of();
    }

    private static List<Event> searchFailed(Execution execution, Instant now, Pace pace) {
        execution.dispatch().searchFailed();
        Duration patience = pace.looking().giveUpAfter();
        if (!now.isBefore(execution.dispatch().expiresAt().plus(patience))) {
            return lost(execution, now);
        }
        execution.watch().due(now.plus(pace.sending().pause(execution.watch().failures())));
        execution.watch().failed();
        return List.of();
    }

    private static List<Event> lost(Execution execution, Instant now) {
        var lost = Verdict.over(
                Outcome.UNKNOWN,
                Ran.UNKNOWN,
                null,
                "SSM did not say whether it took the command. " + SsmOutcome.CANNOT_TELL);
        return execution.stopWish().isOpen()
                ? List.of(
                        Announcement.cancelFailed(execution, StopWish.unmet(lost.ran())),
                        execution.end(lost, null, now))
                : List.of(execution.end(lost, null, now));
    }
}
