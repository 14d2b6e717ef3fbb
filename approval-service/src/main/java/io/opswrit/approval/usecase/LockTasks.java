package io.opswrit.approval.usecase;

import io.opswrit.approval.outbound.Tasks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Locks the tasks of a batch of events in the order of their ids, so that no two batches wait for each other. */
@ApplicationScoped
public class LockTasks {

    private final Tasks tasks;

    LockTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    public Uni<Void> lock(Set<UUID> requestIds) {
        return tasks.lockAll(requestIds);
    }
}
