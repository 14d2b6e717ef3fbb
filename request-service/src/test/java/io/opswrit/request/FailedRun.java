package io.opswrit.request;

import io.opswrit.events.Outcome;
import io.opswrit.events.ResultEvent;
import java.util.UUID;

/** The end of a command that wrote something. */
final class FailedRun {

    private FailedRun() {}

    static ResultEvent.Completed wrote(UUID requestId, String output, String error, boolean truncated) {
        var end = OtherServices.completed(requestId, Outcome.FAILED);
        return new ResultEvent.Completed(
                end.revision(),
                end.actor(),
                requestId,
                end.executionId(),
                end.instanceId(),
                end.commandType(),
                end.parameters(),
                end.resolvedCommand(),
                end.summary(),
                end.riskLevel(),
                end.requesterEmail(),
                end.submittedBy(),
                end.justification(),
                end.submittedAt(),
                end.orderDigest(),
                end.approvedBy(),
                end.approvedAt(),
                end.outcome(),
                end.ran(),
                end.reason(),
                end.ssmCommandId(),
                "Failed",
                1,
                output,
                error,
                output.length() + error.length(),
                truncated,
                end.startedAt(),
                end.completedAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
