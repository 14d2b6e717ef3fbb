package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.DecisionRule;
import io.opswrit.approval.domain.Reach;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Viewer;
import io.opswrit.approval.outbound.TaskList;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The queue: what waits, the most urgent first, or everything, the newest first. */
@ApplicationScoped
public class ListTasks {

    /** Where the list of everything begins: no id is greater. */
    public static final UUID NEWEST = new UUID(-1, -1);

    /** Where the queue begins, together with a time before all others: no id is smaller. */
    public static final UUID FIRST = new UUID(0, 0);

    private final UnitOfWork unitOfWork;
    private final TaskList list;
    private final DecisionRule rule;

    ListTasks(UnitOfWork unitOfWork, TaskList list, DecisionRule rule) {
        this.unitOfWork = unitOfWork;
        this.list = list;
        this.rule = rule;
    }

    public Uni<List<Task>> pending(Viewer viewer, Instant deadline, UUID requestId, int limit) {
        return within(viewer, reach -> list.pending(reach, deadline, requestId, limit));
    }

    public Uni<List<Task>> all(Viewer viewer, UUID before, int limit) {
        return within(viewer, reach -> list.all(reach, before, limit));
    }

    private Uni<List<Task>> within(Viewer viewer, Function<Reach, Uni<List<Task>>> query) {
        if (viewer.seesAll()) {
            return unitOfWork.read(() -> query.apply(null));
        }
        return rule.reachOf(viewer.person())
                .map(reach -> unitOfWork.read(() -> query.apply(reach)))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }
}
