package io.opswrit.approval.inbound.rest;

import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.TaskState;
import io.opswrit.catalogue.RiskLevel;
import java.time.Instant;
import java.util.UUID;

/** A task in a list: enough to choose one. {@code dueAt} null: nobody further is asked, or a question is open. */
record TaskLine(
        UUID requestId,
        TaskState state,
        String summary,
        String instanceId,
        String commandType,
        RiskLevel riskLevel,
        String requesterEmail,
        String submittedBy,
        Instant submittedAt,
        Instant openedAt,
        Instant dueAt,
        Instant expiresAt,
        int escalationLevel) {

    static TaskLine of(Task task) {
        var order = task.order();
        return new TaskLine(
                order.requestId(),
                task.state(),
                order.summary(),
                order.instanceId(),
                order.commandType(),
                order.riskLevel(),
                order.requester().email(),
                order.submitter().email(),
                order.submittedAt(),
                task.openedAt(),
                task.deadlines().dueAt(),
                task.deadlines().expiresAt(),
                task.escalation().level());
    }
}
