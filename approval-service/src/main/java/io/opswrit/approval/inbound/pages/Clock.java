package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Task;
import java.time.Instant;

/** How long a task has, what happens then, and how far up it has gone. */
record Clock(Instant until, String then, String level) {

    static Clock of(Task task) {
        return task.state().open()
                ? new Clock(task.deadlines().next(), Sentences.whenTimeIsUp(task), Sentences.level(task))
                : null;
    }
}
