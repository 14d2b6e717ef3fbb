package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.Ballot;
import io.opswrit.approval.domain.Decider;
import io.opswrit.approval.domain.DecisionRule;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Transition;
import io.opswrit.approval.outbound.Tasks;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the three decisions have in common: one transaction, the row locked, the rule asked, the facts stored. */
@ApplicationScoped
class DecideTask {

    /** One decision on a task by somebody who was admitted. */
    interface Decision {

        Transition step(Task task, Ballot ballot);

        /** What is kept beside the task, in the same transaction. */
        Uni<Void> keep(Task after, Ballot ballot);
    }

    private final UnitOfWork unitOfWork;
    private final Tasks tasks;
    private final DecisionRule rule;

    DecideTask(UnitOfWork unitOfWork, Tasks tasks, DecisionRule rule) {
        this.unitOfWork = unitOfWork;
        this.tasks = tasks;
        this.rule = rule;
    }

    Uni<Task> decide(UUID requestId, Decider decider, Decision decision) {
        DecisionRule.requireHuman(decider);
        return unitOfWork.run(() -> tasks.lock(requestId)
                .map(found -> found.orElseThrow(TaskNotFound::new))
                .chain(task -> apply(decision, task, rule.admit(decider, task))));
    }

    private Uni<Task> apply(Decision decision, Task task, Ballot ballot) {
        var step = decision.step(task, ballot);
        return decision.keep(step.task(), ballot).chain(() -> tasks.store(step)).replaceWith(step.task());
    }
}
