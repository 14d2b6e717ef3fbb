package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Result;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.TaskState;
import io.opswrit.approval.usecase.ShowRun.Run;
import java.time.Duration;
import java.time.Instant;

/**
 * How a task ended, and what came of it.
 *
 * @param comment null when nobody said anything
 * @param runningSince null unless it is on its way or runs
 * @param usually how long it usually takes; null unless it runs longer
 * @param result null while there is none, and when nothing was approved
 */
record OutcomeView(
        String sentence,
        Instant at,
        String comment,
        boolean approved,
        Instant runningSince,
        Duration usually,
        Result result) {

    static OutcomeView of(Task task, Run run) {
        if (task.state().open()) {
            return null;
        }
        Long usual = run.execution().usualSeconds();
        return new OutcomeView(
                Sentences.ended(task),
                task.ending().at(),
                task.ending().comment(),
                task.state() == TaskState.GRANTED,
                run.result() == null ? run.execution().since() : null,
                usual == null || run.result() != null ? null : Duration.ofSeconds(usual),
                run.result());
    }

    /** @return null when it did not run to an end */
    public Duration took() {
        return result == null || result.startedAt() == null
                ? null
                : Duration.between(result.startedAt(), result.completedAt());
    }

    public boolean hasOutput() {
        return written(result == null ? null : result.output());
    }

    public boolean hasError() {
        return written(result == null ? null : result.error());
    }

    public boolean silent() {
        return result != null && result.output() != null && !hasOutput() && !hasError();
    }

    private static boolean written(String text) {
        return text != null && !text.isBlank();
    }
}
