package io.opswrit.events;

import io.opswrit.catalogue.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The public end of every order that the executor took up; said by executor-service on {@code command-results}. */
public sealed interface ResultEvent extends Event {

    /**
     * The one terminal fact, complete without the other topics.
     *
     * @param submittedBy e-mail of who sent the request
     * @param approvedBy e-mails of who approved; empty for low risk
     * @param approvedAt the last approval; null for low risk
     * @param reason a sentence when the outcome needs one, such as why it was refused; else null
     * @param ssmStatus SSM's own detailed status; null when nothing was sent
     * @param exitCode null when the command did not finish
     * @param output what it wrote to standard output, undecodable bytes replaced; null when nothing ran
     * @param error what it wrote to standard error
     * @param outputBytes size of output and error together, in bytes of UTF-8, as received from SSM
     * @param outputTruncated whether SSM cut either of them
     */
    record Completed(
            int revision,
            Actor actor,
            UUID requestId,
            UUID executionId,
            String instanceId,
            String commandType,
            Map<String, String> parameters,
            String resolvedCommand,
            String summary,
            RiskLevel riskLevel,
            String requesterEmail,
            String submittedBy,
            String justification,
            Instant submittedAt,
            String orderDigest,
            List<String> approvedBy,
            Instant approvedAt,
            Outcome outcome,
            Ran ran,
            String reason,
            String ssmCommandId,
            String ssmStatus,
            Integer exitCode,
            String output,
            String error,
            long outputBytes,
            boolean outputTruncated,
            Instant startedAt,
            Instant completedAt)
            implements ResultEvent {}
}
