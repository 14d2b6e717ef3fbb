package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.People;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.outbound.Tasks;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Escalates or ends the tasks whose time has come; any replica takes those that no other one holds. */
@ApplicationScoped
public class PassDeadlines {

    /** Small enough to hold no lock for long. */
    private static final int AT_ONCE = 50;

    private final UnitOfWork unitOfWork;
    private final Tasks tasks;
    private final People people;
    private final Timing timing;

    PassDeadlines(UnitOfWork unitOfWork, Tasks tasks, People people, Timing timing) {
        this.unitOfWork = unitOfWork;
        this.tasks = tasks;
        this.people = people;
        this.timing = timing;
    }

    /** @return when all that was due is done */
    public Uni<Void> pass() {
        return unitOfWork
                .run(this::some)
                .chain(done -> done < AT_ONCE ? Uni.createFrom().voidItem() : pass());
    }

    private Uni<Integer> some() {
        return tasks.lockDue(timing.now(), AT_ONCE)
                .call(due -> Multi.createFrom()
                        .iterable(due)
                        .call(task -> pass(task))
                        .collect()
                        .last())
                .map(due -> due.size());
    }

    private Uni<Void> pass(Task task) {
        return tasks.store(task.passDeadline(people, timing.sla(), timing.now()));
    }
}
