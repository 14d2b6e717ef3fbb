package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.DecisionRule;
import io.opswrit.approval.domain.Exchange;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Viewer;
import io.opswrit.approval.domain.Vote;
import io.opswrit.approval.outbound.Questions;
import io.opswrit.approval.outbound.Tasks;
import io.opswrit.approval.outbound.Votes;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All that an approver needs to know to decide, for those who may see it. */
@ApplicationScoped
public class ShowTask {

    /** A task with its thread and its votes. */
    public record Shown(Task task, List<Exchange> thread, List<Vote> votes) {}

    private final UnitOfWork unitOfWork;
    private final Tasks tasks;
    private final Questions questions;
    private final Votes votes;
    private final DecisionRule rule;

    ShowTask(UnitOfWork unitOfWork, Tasks tasks, Questions questions, Votes votes, DecisionRule rule) {
        this.unitOfWork = unitOfWork;
        this.tasks = tasks;
        this.questions = questions;
        this.votes = votes;
        this.rule = rule;
    }

    /** @return a failure {@link TaskNotFound} as well when they may not see it */
    public Uni<Shown> show(UUID requestId, Viewer viewer) {
        return unitOfWork.read(() -> tasks.look(requestId)
                .map(found -> found.filter(task -> rule.maySee(viewer, task)).orElseThrow(TaskNotFound::new))
                .chain(this::withHistory));
    }

    private Uni<Shown> withHistory(Task task) {
        UUID id = task.order().requestId();
        return questions.of(id).chain(thread -> votes.of(id).map(cast -> new Shown(task, thread, cast)));
    }
}
