package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Execution;
import io.opswrit.approval.domain.Result;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.TaskState;
import io.opswrit.events.Facts;
import io.opswrit.events.Status;
import io.opswrit.events.StatusWords;

/** Where a task stands, in the words that all pages use; two of them differ for those who decide. */
final class Stage {

    private Stage() {}

    /** @param result null while there is none */
    static StatusWords of(Task task, Execution execution, Result result) {
        if (task.state() == TaskState.PENDING) {
            return new StatusWords(
                    "Waits for a decision", "wait", "◷", "Nothing runs until one of those asked approves.");
        }
        if (task.state() == TaskState.INFO_REQUESTED) {
            return new StatusWords(
                    "Waits for " + Sentences.requester(task) + "'s answer",
                    "wait",
                    "◆",
                    "The clock stands still until then; it can be rejected meanwhile.");
        }
        var facts = new Facts(
                task.order().riskLevel(),
                Facts.Review.valueOf(task.state().name()),
                task.revision(),
                run(execution),
                0,
                result == null ? null : result.outcome());
        return StatusWords.of(facts.status(), result == null ? null : result.exitCode());
    }

    /** How a run ended, whatever its task. */
    static StatusWords of(Result result) {
        return StatusWords.of(Status.valueOf(result.outcome().name()), result.exitCode());
    }

    private static Facts.Run run(Execution execution) {
        if (execution.stillRunningAt() != null) {
            return Facts.Run.STILL_RUNNING;
        }
        return execution.begun() ? Facts.Run.RUNNING : Facts.Run.NONE;
    }
}
