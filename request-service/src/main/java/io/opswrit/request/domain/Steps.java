package io.opswrit.request.domain;

import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Asked;
import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.ResultEvent;
import io.opswrit.request.domain.Step.Kind;
import io.opswrit.writ.Writs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes steps of facts. */
final class Steps {

    private Steps() {}

    /** @return nothing for facts that a timeline does not tell, such as a vote, which the decision repeats */
    static Optional<Step> of(Event event, Instant at) {
        return Optional.ofNullable(
                switch (event) {
                    case ApprovalEvent approval -> review(approval, at);
                    case ExecutionEvent execution -> run(execution, at);
                    case ResultEvent.Completed completed ->
                        step(Kind.COMPLETED, completed, completed.completedAt() == null ? at : completed.completedAt())
                                .since(completed.startedAt());
                    default -> null;
                });
    }

    private static Step review(ApprovalEvent event, Instant at) {
        return switch (event) {
            case ApprovalEvent.Opened opened ->
                step(Kind.OPENED, event, at).by(names(opened.asked())).until(opened.dueAt(), opened.expiresAt());
            case ApprovalEvent.Voted _ -> null;
            case ApprovalEvent.InfoRequested asked ->
                step(Kind.INFO_REQUESTED, event, at).by(asked.actor().shown()).until(null, asked.expiresAt());
            case ApprovalEvent.Resumed resumed ->
                step(Kind.RESUMED, event, at).until(resumed.dueAt(), resumed.expiresAt());
            case ApprovalEvent.Escalated escalated ->
                step(Kind.ESCALATED, event, at)
                        .by(names(escalated.asked()))
                        .until(escalated.dueAt(), escalated.expiresAt());
            case ApprovalEvent.Granted granted -> granted(granted, at);
            case ApprovalEvent.Rejected rejected -> ended(Kind.REJECTED, event, at, rejected.comment());
            case ApprovalEvent.Expired expired -> ended(Kind.EXPIRED, event, at, expired.reason());
            case ApprovalEvent.Withdrawn withdrawn -> ended(Kind.WITHDRAWN, event, at, withdrawn.reason());
        };
    }

    private static Step granted(ApprovalEvent.Granted granted, Instant at) {
        var approvals = Writs.read(granted.writ()).approvals();
        String names = approvals.stream().map(a -> a.approver().name()).collect(Collectors.joining(", "));
        String comments = approvals.stream()
                .map(a -> a.comment())
                .filter(comment -> comment != null && !comment.isBlank())
                .collect(Collectors.joining("\n"));
        return step(Kind.GRANTED, granted, at)
                .by(names)
                .note(comments.isEmpty() ? null : comments)
                .until(null, granted.expiresAt());
    }

    private static Step run(ExecutionEvent event, Instant at) {
        return switch (event) {
            case ExecutionEvent.Dispatched sent ->
                step(Kind.DISPATCHED, event, sent.dispatchedAt() == null ? at : sent.dispatchedAt())
                        .note(sent.ssmCommandId())
                        .until(null, sent.expiresAt());
            case ExecutionEvent.Started started ->
                step(Kind.STARTED, event, started.startedAt() == null ? at : started.startedAt());
            case ExecutionEvent.StillRunning still ->
                step(Kind.STILL_RUNNING, event, at)
                        .since(at.minusSeconds(still.runningForSeconds()))
                        .until(null, still.expiresAt())
                        .looks(still.looks());
            case ExecutionEvent.CancelFailed failed ->
                step(Kind.CANCEL_FAILED, event, at).note(failed.reason());
        };
    }

    private static Step ended(Kind kind, Event event, Instant at, String why) {
        return step(kind, event, at).by(event.actor().shown()).note(why);
    }

    private static Step step(Kind kind, Event event, Instant at) {
        return Step.of(kind, event.revision(), at);
    }

    private static String names(List<Asked> asked) {
        return asked.stream().map(Asked::name).collect(Collectors.joining(", "));
    }
}
