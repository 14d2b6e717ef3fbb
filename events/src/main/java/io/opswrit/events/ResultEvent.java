package io.opswrit.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opswrit.catalogue.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The public end of every order that the executor took up; said by executor-service on {@code command-results}. */
public sealed interface ResultEvent extends Event {

    /**
     * The one terminal fact, complete without the other topics. The fields after {@code completedAt} are left out where they
     * have nothing to say.
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
     * @param reasonCode what AWS or the guard on the node calls the reason, such as {@code InvalidInstanceId}
     * @param guardVersion which guard stood around the command on the node; null for none, or when no send was tried
     * @param guardDigest SHA-256 of the text that went to the node, guard and command together
     * @param maskedValues how many secrets were masked in output and error; null when there is no output
     * @param outputCutAt after how many bytes SSM cut the output; null when it is complete
     * @param errorCutAt after how many bytes SSM cut the error; null when it is complete
     * @param outputSha256 of the output as it stands here; null when there is none
     * @param errorSha256 of the error as it stands here; null when there is none
     * @param outputS3Key under which key the node was told to put the whole output in the output bucket; null without one
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
            Instant completedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reasonCode,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer guardVersion,
            @JsonInclude(JsonInclude.Include.NON_NULL) String guardDigest,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer maskedValues,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long outputCutAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long errorCutAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) String outputSha256,
            @JsonInclude(JsonInclude.Include.NON_NULL) String errorSha256,
            @JsonInclude(JsonInclude.Include.NON_NULL) String outputS3Key)
            implements ResultEvent {}
}
