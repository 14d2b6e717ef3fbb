package io.opswrit.executor.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.executor.outbound.ExecutionRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts executions that somebody should have worked on long ago. */
@ApplicationScoped
public class CheckDeadlines {

    private final UnitOfWork unitOfWork;
    private final ExecutionRepository executions;
    private final Timing timing;

    CheckDeadlines(UnitOfWork unitOfWork, ExecutionRepository executions, Timing timing) {
        this.unitOfWork = unitOfWork;
        this.executions = executions;
        this.timing = timing;
    }

    public Uni<Long> countPastDeadline() {
        // a due row may wait for a lease to run out before it is late
        Duration patience = timing.pace().sending().lease().multipliedBy(2);
        return unitOfWork.read(() -> executions.countDueBefore(timing.now().minus(patience)));
    }
}
