package io.opswrit.request.inbound.rest;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.Ran;
import io.opswrit.events.Status;
import io.opswrit.request.domain.Progress;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.RunNotes;
import io.opswrit.request.domain.Settlement;
import io.opswrit.writ.Order;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as the API shows it. All fields are always there; what does not apply, or is not known yet, is null. */
@Schema(name = "Request")
record RequestView(
        UUID requestId,
        Status status,
        String instanceId,
        String commandType,
        Map<String, String> parameters,
        String resolvedCommand,
        RiskLevel riskLevel,
        boolean approvalRequired,
        String requesterEmail,
        String submittedBy,
        String justification,
        Instant submittedAt,
        Instant updatedAt,
        String orderDigest,

        @Schema(description = "E-mail addresses, joined by a comma and a space")
        String approvedBy,

        Instant approvedAt,
        String ssmCommandId,
        String ssmStatus,
        Integer exitCode,

        @Schema(description = "Whether the command touched the instance; null while that is open")
        Ran ran,

        String ssmOutput,
        String ssmError,

        @Schema(description = "Explains the status, where it needs that")
        String reason,

        @Schema(description = "Questions of approvers and the answers to them")
        List<MessageView> thread,

        Instant cancelRequestedAt,

        @Schema(description = "What an operator found out about an unknown outcome")
        Settlement settlement) {

    static RequestView of(Request request) {
        Order order = request.order();
        Progress progress = request.progress();
        RunNotes run = progress.run();
        return new RequestView(
                request.id(),
                request.status(),
                order.instanceId(),
                order.commandType(),
                new TreeMap<>(order.parameters()),
                order.resolvedCommand(),
                order.riskLevel(),
                order.riskLevel() == RiskLevel.HIGH,
                order.requester().email(),
                order.submitter().shown(),
                order.justification(),
                order.submittedAt(),
                request.updatedAt(),
                request.accepted().digest(),
                progress.review().approvedBy(),
                progress.review().approvedAt(),
                run.ssmCommandId(),
                run.ssmStatus(),
                run.exitCode(),
                progress.ran(),
                run.output().standard(),
                run.output().error(),
                progress.reason(),
                request.conversation().messages().stream().map(MessageView::of).toList(),
                request.intake().cancelRequestedAt(),
                request.intake().settlement());
    }
}
