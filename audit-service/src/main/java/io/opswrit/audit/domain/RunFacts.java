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
        Instant completedAt) {

    static final RunFacts NONE = sent(null);

    RunFacts with(ExecutionEvent event) {
        return event instanceof ExecutionEvent.Dispatched dispatched && completedAt == null
                ? sent(dispatched.ssmCommandId())
                : this;
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
                        result.completedAt());
    }

    private static RunFacts sent(String ssmCommandId) {
        return new RunFacts(ssmCommandId, null, null, null, null, null, null, null, null, null);
    }
}
