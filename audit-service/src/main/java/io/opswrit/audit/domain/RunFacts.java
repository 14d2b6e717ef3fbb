package io.opswrit.audit.domain;

import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.events.RunDetails;
import java.time.Instant;

/**
 * What became of it on the instance.
 *
 * @param outputDigest under which the output is kept; null when nothing came out
 * @param outputBytes null until the result was seen
 * @param reason a sentence when the outcome needs one
 * @param completedAt null until the result was seen, which is written once
 * @param cancelFailure why stopping it did not come about; null when nobody asked or it did
 * @param details whatever else is told of it
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
        String cancelFailure,
        RunDetails details) {

    static final RunFacts NONE =
            new RunFacts(null, null, null, null, null, null, null, null, null, null, null, RunDetails.none());

    RunFacts with(ExecutionEvent event) {
        return switch (event) {
            case ExecutionEvent.Dispatched dispatched -> sent(dispatched);
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
                        cancelFailure,
                        details.with(result));
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
                why,
                details);
    }

    /** After the result it tells its details alone. */
    private RunFacts sent(ExecutionEvent.Dispatched dispatched) {
        return new RunFacts(
                completedAt == null ? dispatched.ssmCommandId() : ssmCommandId,
                ssmStatus,
                exitCode,
                ran,
                outputDigest,
                errorDigest,
                outputBytes,
                outputTruncated,
                reason,
                completedAt,
                cancelFailure,
                details.with(dispatched));
    }
}
