package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Execution;
import io.opswrit.approval.domain.Result;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.TaskState;
import io.opswrit.events.Instance;
import io.opswrit.events.StatusWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A task in the queue.
 *
 * @param clock null once it has ended
 * @param ended {@code Bob approved this}; null while it waits
 */
record QueueLine(
        UUID id, String sentence, StatusWords status, boolean waits, Clock clock, String ended, Instant endedAt) {

    static List<QueueLine> all(List<Task> tasks, Map<String, Instance> instances, Map<UUID, Result> results) {
        return tasks.stream()
                .map(task -> of(
                        task,
                        instances.get(task.order().instanceId()),
                        results.get(task.order().requestId())))
                .toList();
    }

    private static QueueLine of(Task task, Instance instance, Result result) {
        boolean open = task.state().open();
        return new QueueLine(
                task.order().requestId(),
                Sentences.asks(task, instance),
                status(task, result),
                task.state() == TaskState.INFO_REQUESTED,
                Clock.of(task),
                open ? null : Sentences.ended(task),
                open ? null : task.ending().at());
    }

    /** A list does not follow runs: between the approval and the result it says that it was approved. */
    private static StatusWords status(Task task, Result result) {
        return task.state() == TaskState.GRANTED && result == null
                ? new StatusWords("Approved", "good", "✓", "")
                : Stage.of(task, Execution.NONE, result);
    }
}
