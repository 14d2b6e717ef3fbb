package io.opswrit.executor.domain;

import io.opswrit.events.Actor;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.ResultEvent;
import io.opswrit.writ.Canonical;
import io.opswrit.writ.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes the facts that an execution publishes. */
final class Announcement {

    private static final Actor EXECUTOR = Actor.system("executor-service");

    private Announcement() {}

    /** @param others commands that were found beside this one */
    static ExecutionEvent dispatched(Execution execution, List<String> others) {
        Dispatch dispatch = execution.dispatch();
        return execution.announce(revision -> new ExecutionEvent.Dispatched(
                revision,
                EXECUTOR,
                execution.filed().signed(),
                execution.filed().digest(),
                execution.executionId(),
                dispatch.attempt(),
                dispatch.ssmCommandId(),
                dispatch.dispatchedAt(),
                dispatch.expiresAt(),
                dispatch.guardVersion(),
                dispatch.guardDigest(),
                others.isEmpty() ? null : List.copyOf(others)));
    }

    static ExecutionEvent started(Execution execution) {
        return execution.announce(revision -> new ExecutionEvent.Started(
                revision,
                EXECUTOR,
                execution.executionId(),
                execution.dispatch().ssmCommandId(),
                execution.watch().startedAt()));
    }

    static ExecutionEvent stillRunning(Execution execution, Instant now) {
        Dispatch dispatch = execution.dispatch();
        return execution.announce(revision -> new ExecutionEvent.StillRunning(
                revision,
                EXECUTOR,
                execution.executionId(),
                dispatch.ssmCommandId(),
                execution.watch().looks(),
                Duration.between(dispatch.dispatchedAt(), now).toSeconds(),
                execution.order().usualDurationSeconds(),
                dispatch.expiresAt()));
    }

    static ExecutionEvent cancelFailed(Execution execution, String reason) {
        return execution.announce(
                revision -> new ExecutionEvent.CancelFailed(revision, EXECUTOR, execution.executionId(), reason));
    }

    /** @param output null when nothing ran or nothing is known of it */
    static ResultEvent.Completed completed(Execution execution, Output output) {
        Order order = execution.order();
        Ending ending = execution.ending();
        return new ResultEvent.Completed(
                1,
                EXECUTOR,
                order.requestId(),
                execution.executionId(),
                order.instanceId(),
                order.commandType(),
                order.parameters(),
                order.resolvedCommand(),
                order.summary(),
                order.riskLevel(),
                order.requester().email(),
                order.submitter().email(),
                order.justification(),
                order.submittedAt(),
                execution.filed().digest(),
                execution.filed().approvedBy(),
                execution.filed().approvedAt(),
                ending.outcome(),
                ending.ran(),
                ending.reason(),
                execution.dispatch().ssmCommandId(),
                execution.watch().ssmStatus(),
                ending.exitCode(),
                output == null ? null : output.output(),
                output == null ? null : output.error(),
                output == null ? 0 : output.bytes(),
                output != null && output.isCut(),
                execution.watch().startedAt(),
                ending.completedAt(),
                ending.reasonCode(),
                execution.dispatch().guardVersion(),
                execution.dispatch().guardDigest(),
                output == null ? null : output.masked(),
                output == null ? null : output.cutAt(),
                output == null ? null : Canonical.digest(output.output()),
                output == null ? null : Canonical.digest(output.error()),
                output == null ? null : execution.dispatch().outputKey(order.instanceId()));
    }
}
