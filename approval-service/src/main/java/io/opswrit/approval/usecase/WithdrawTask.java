package io.opswrit.approval.usecase;

import io.opswrit.approval.outbound.Tasks;
import io.opswrit.events.RequestEvent.CancelRequested;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A cancelled request needs no decision any more; after one, cancelling is the executor's affair. */
@ApplicationScoped
public class WithdrawTask {

    private final Tasks tasks;
    private final Timing timing;

    WithdrawTask(Tasks tasks, Timing timing) {
        this.tasks = tasks;
        this.timing = timing;
    }

    public Uni<Void> withdraw(UUID requestId, CancelRequested cancel) {
        return tasks.lock(requestId)
                .chain(found -> found.isPresent()
                        ? tasks.store(found.get().withdraw(cancel.actor(), cancel.reason(), timing.now()))
                        : Uni.createFrom().voidItem());
    }
}
