package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.DecisionRule;
import io.opswrit.approval.domain.Result;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Viewer;
import io.opswrit.approval.outbound.Results;
import io.opswrit.approval.outbound.TaskList;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people find beside the tasks of their queue: their own, which others decide, and what came of the decided ones. */
@ApplicationScoped
public class ShowQueue {

    /** Nobody waits for more at once; the rest shows when these are decided. */
    private static final int MOST_OWN = 20;

    private final UnitOfWork unitOfWork;
    private final TaskList list;
    private final Results results;
    private final DecisionRule rule;

    ShowQueue(UnitOfWork unitOfWork, TaskList list, Results results, DecisionRule rule) {
        this.unitOfWork = unitOfWork;
        this.list = list;
        this.results = results;
        this.rule = rule;
    }

    /** @return what waits for others to decide, because the viewer requested or submitted it */
    public Uni<List<Task>> own(Viewer viewer) {
        return unitOfWork.read(() -> list.own(rule.ownOf(viewer.person()), MOST_OWN));
    }

    public Uni<Map<UUID, Result>> resultsOf(List<Task> tasks) {
        return unitOfWork.read(() ->
                results.of(tasks.stream().map(task -> task.order().requestId()).toList()));
    }
}
