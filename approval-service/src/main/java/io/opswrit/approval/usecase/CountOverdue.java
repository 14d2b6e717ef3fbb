package io.opswrit.approval.usecase;

import io.opswrit.approval.outbound.Tasks;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts tasks whose deadline has passed and that nobody has moved: the sign of a timer that does not run. */
@ApplicationScoped
public class CountOverdue {

    private final UnitOfWork unitOfWork;
    private final Tasks tasks;
    private final Timing timing;

    CountOverdue(UnitOfWork unitOfWork, Tasks tasks, Timing timing) {
        this.unitOfWork = unitOfWork;
        this.tasks = tasks;
        this.timing = timing;
    }

    public Uni<Long> count() {
        return unitOfWork.read(() -> tasks.countOverdue(timing.now()));
    }
}
