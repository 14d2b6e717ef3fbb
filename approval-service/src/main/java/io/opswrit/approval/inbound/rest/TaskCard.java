package io.opswrit.approval.inbound.rest;

import io.opswrit.approval.domain.Ending;
import io.opswrit.approval.domain.Exchange;
import io.opswrit.approval.domain.TaskState;
import io.opswrit.approval.domain.Vote;
import io.opswrit.approval.usecase.ShowTask.Shown;
import io.opswrit.catalogue.Effect;
import io.opswrit.catalogue.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All that somebody needs to decide, and what became of it.
 *
 * @param orderDigest what an approval has to name
 * @param dueAt when the next level is asked; null when there is none, or while a question is open
 * @param endedBy the e-mail, or null when the system ended it or it is still open
 * @param reason why it ended as it did, in the words of who ended it
 */
record TaskCard(
        UUID requestId,
        TaskState state,
        String requesterEmail,
        String requesterName,
        String submittedBy,
        String submitterName,
        String instanceId,
        String commandType,
        Map<String, String> parameters,
        String resolvedCommand,
        String summary,
        String justification,
        RiskLevel riskLevel,
        Effect effect,
        List<Exchange> thread,
        List<AskedPerson> asked,
        Instant dueAt,
        Instant expiresAt,
        int escalationLevel,
        String orderDigest,
        List<Vote> decisions,
        Instant submittedAt,
        Instant openedAt,
        Instant endedAt,
        String endedBy,
        String reason) {

    /** Who was asked, and on which level. */
    record AskedPerson(String name, String email, int level) {}

    static TaskCard of(Shown shown) {
        var task = shown.task();
        var order = task.order();
        var ending = Optional.ofNullable(task.ending());
        return new TaskCard(
                order.requestId(),
                task.state(),
                order.requester().email(),
                order.requester().name(),
                order.submitter().email(),
                order.submitter().name(),
                order.instanceId(),
                order.commandType(),
                order.parameters(),
                order.resolvedCommand(),
                order.summary(),
                order.justification(),
                order.riskLevel(),
                order.effect(),
                shown.thread(),
                asked(shown),
                task.deadlines().dueAt(),
                task.deadlines().expiresAt(),
                task.escalation().level(),
                task.signedOrder().digest(),
                shown.votes(),
                order.submittedAt(),
                task.openedAt(),
                ending.map(Ending::at).orElse(null),
                ending.map(how -> how.actor().email()).orElse(null),
                ending.map(Ending::comment).orElse(null));
    }

    private static List<AskedPerson> asked(Shown shown) {
        return shown.task().escalation().asked().stream()
                .map(asked -> new AskedPerson(asked.name(), asked.email(), asked.level()))
                .toList();
    }
}
