package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.Task;
import io.opswrit.approval.outbound.Questions;
import io.opswrit.approval.outbound.Tasks;
import io.opswrit.delivery.Received;
import io.opswrit.events.RequestEvent.Answered;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The answer to the open question sets the clock going again, with what was left of it. */
@ApplicationScoped
public class ResumeTask {

    private final Tasks tasks;
    private final Questions questions;
    private final Timing timing;

    ResumeTask(Tasks tasks, Questions questions, Timing timing) {
        this.tasks = tasks;
        this.questions = questions;
        this.timing = timing;
    }

    public Uni<Void> resume(UUID requestId, Received event, Answered answered) {
        return tasks.lock(requestId)
                .chain(found -> found.isPresent()
                        ? resume(found.get(), event, answered)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> resume(Task task, Received event, Answered answered) {
        var step = task.resume(answered.questionId(), timing.now());
        return step.changed()
                ? questions
                        .answer(answered.questionId(), answered.text(), answered.actor(), event.time())
                        .chain(() -> tasks.store(step))
                : Uni.createFrom().voidItem();
    }
}
