package io.opswrit.audit.domain;

import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import java.time.Instant;

/**
 * What became of it on the instance.
 *
 * @param outputDigest under which the output is kept; null when nothing came out
 * @param outputBytes null until the result was seen
 * @param reason a sentence when the outcome needs one
 * @param completedAt null until the result was seen, which is written once
 * @param cancelFailure why stopping it did not come about; null when nobody asked or it did
 */
public record RunFacts(
        String ssmCommandId,
        String ssmStatus,
        Integer exitCode,
        Ran ran,
        String outputDigest,
        String errorDigest,
        Long outputBytes,
        Boolean outputTruncated,
        String reason,
        Instant completedAt,
        String cancelFailure) {

    static final RunFacts NONE = sent(null, null);

    RunFacts with(ExecutionEvent event) {
        return switch (event) {
            case ExecutionEvent.Dispatched dispatched
            when completedAt == null -> sent(dispatched.ssmCommandId(), cancelFailure);
            case ExecutionEvent.CancelFailed failed -> notStopped(failed.reason());
            default -> this;
        };
    }

    RunFacts with(ResultEvent.Completed result) {
        return completedAt != null
                ? this
                : new RunFacts(
                        result.ssmCommandId(),
                        result.ssmStatus(),
                        result.exitCode(),
                        result.ran(),
                        Output.digest(result.output()),
                        Output.digest(result.error()),
                        result.outputBytes(),
                        result.outputTruncated(),
                        result.reason(),
                        result.completedAt(),
                        cancelFailure);
    }

    private RunFacts notStopped(String why) {
        return new RunFacts(
                ssmCommandId,
                ssmStatus,
                exitCode,
                ran,
                outputDigest,
                errorDigest,
                outputBytes,
                outputTruncated,
                reason,
                completedAt,
                why);
    }

    private static RunFacts sent(String ssmCommandId, String cancelFailure) {
        return new RunFacts(ssmCommandId, null, null, null, null, null, null, null, null, null, cancelFailure);
    }
}
