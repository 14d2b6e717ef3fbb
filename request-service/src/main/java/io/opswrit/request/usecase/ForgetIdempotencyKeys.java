package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes the idempotency keys that no longer count. */
@ApplicationScoped
public class ForgetIdempotencyKeys {

    private final Duplicates duplicates;
    private final UnitOfWork work;
    private final Clock clock;

    ForgetIdempotencyKeys(Duplicates duplicates, UnitOfWork work, Clock clock) {
        this.duplicates = duplicates;
        this.work = work;
        this.clock = clock;
    }

    public Uni<Void> execute() {
        return work.run(() -> duplicates.forget(clock.instant())).replaceWithVoid();
    }
}
