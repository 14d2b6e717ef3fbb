package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.DecisionRule;
import io.opswrit.approval.domain.Result;
import io.opswrit.approval.domain.Viewer;
import io.opswrit.approval.outbound.Results;
import io.opswrit.approval.outbound.Tasks;
import io.opswrit.delivery.UnitOfWork;
import io.opswrit.writ.Order;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the same command did on the same instance the last time. */
@ApplicationScoped
public class RecallLastTime {

    /** @param visible whether the viewer may see the card of that time */
    public record LastTime(Result result, boolean visible) {}

    private final UnitOfWork unitOfWork;
    private final Results results;
    private final Tasks tasks;
    private final DecisionRule rule;

    RecallLastTime(UnitOfWork unitOfWork, Results results, Tasks tasks, DecisionRule rule) {
        this.unitOfWork = unitOfWork;
        this.results = results;
        this.tasks = tasks;
        this.rule = rule;
    }

    Uni<Optional<LastTime>> of(Order order, Viewer viewer) {
        return unitOfWork.read(() -> results.lastTime(order.instanceId(), order.commandType(), order.requestId())
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(Optional.empty()) : seen(found.get(), viewer)));
    }

    private Uni<Optional<LastTime>> seen(Result result, Viewer viewer) {
        return tasks.look(result.requestId())
                .map(task -> Optional.of(new LastTime(
                        result, task.filter(known -> rule.maySee(viewer, known)).isPresent())));
    }
}
