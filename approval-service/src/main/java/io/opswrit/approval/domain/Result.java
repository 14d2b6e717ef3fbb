package io.opswrit.approval.domain;

import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import java.time.Instant;
import java.util.UUID;

/**
 * How the run of an order ended.
 *
 * @param output the beginning of what it wrote, as much as is kept; null when nothing ran
 * @param error the same of standard error
 * @param outputBytes how much it wrote, as SSM gave it
 * @param outputCutAt after how many bytes SSM or this service cut the output; null when it is complete
 * @param errorCutAt the same of standard error
 * @param exitCode null when the command did not finish
 */
public record Result(
        UUID requestId,
        String summary,
        String requesterEmail,
        Outcome outcome,
        Ran ran,
        String reason,
        Integer exitCode,
        String output,
        String error,
        long outputBytes,
        Long outputCutAt,
        Long errorCutAt,
        Instant startedAt,
        Instant completedAt) {}
