package io.opswrit.writ;

import io.opswrit.catalogue.Effect;
import io.opswrit.catalogue.RiskLevel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The accepted request as one immutable document.
 *
 * @param summary what it does in words, such as "restart nginx"; for people, proves nothing
 * @param executionTimeoutSeconds how long the command may run on the instance, 5 to 172,800
 * @param usualDurationSeconds how long it usually takes, by the catalogue
 * @param requester who wants it, and is told what became of it
 * @param submitter who sent it; another person than the requester only when a delegate acted
 * @param justification null when none was given
 */
public record Order(
        UUID requestId,
        String instanceId,
        String commandType,
        Map<String, String> parameters,
        String resolvedCommand,
        String summary,
        RiskLevel riskLevel,
        Effect effect,
        int executionTimeoutSeconds,
        int usualDurationSeconds,
        Person requester,
        Person submitter,
        String justification,
        Instant submittedAt) {

    public Order {
        parameters = Map.copyOf(parameters);
    }
}
