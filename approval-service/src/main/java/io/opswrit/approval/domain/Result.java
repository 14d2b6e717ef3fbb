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
 * @param outputTruncated whether SSM or this service cut it
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
        boolean outputTruncated,
        Instant startedAt,
        Instant completedAt) {}
