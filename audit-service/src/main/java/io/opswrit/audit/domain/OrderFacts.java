package io.opswrit.audit.domain;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.ResultEvent;
import io.opswrit.writ.Order;
import java.time.Instant;
import java.util.Map;

/** What was asked for. Ids are issuer and subject; null when only the public result was seen so far. */
public record OrderFacts(
        Instant submittedAt,
        String requesterEmail,
        String requesterId,
        String submittedBy,
        String submitterId,
        String instanceId,
        String commandType,
        Map<String, String> parameters,
        String resolvedCommand,
        String summary,
        RiskLevel riskLevel,
        String justification,
        String orderDigest) {

    static OrderFacts of(Order order, String digest) {
        return new OrderFacts(
                order.submittedAt(),
                order.requester().email(),
                order.requester().id(),
                order.submitter().shown(),
                order.submitter().id(),
                order.instanceId(),
                order.commandType(),
                order.parameters(),
                order.resolvedCommand(),
                order.summary(),
                order.riskLevel(),
                order.justification(),
                digest);
    }

    static OrderFacts of(ResultEvent.Completed result) {
        return new OrderFacts(
                result.submittedAt(),
                result.requesterEmail(),
                null,
                result.submittedBy(),
                null,
                result.instanceId(),
                result.commandType(),
                result.parameters(),
                result.resolvedCommand(),
                result.summary(),
                result.riskLevel(),
                result.justification(),
                result.orderDigest());
    }

    /** Whether these facts come from the order itself rather than from its result. */
    boolean complete() {
        return requesterId != null;
    }

    /** Whether somebody else sent it in the requester's name. */
    public boolean delegated() {
        return complete() && !requesterId.equals(submitterId);
    }
}
