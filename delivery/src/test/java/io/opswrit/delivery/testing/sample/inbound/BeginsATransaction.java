package io.opswrit.delivery.testing.sample.inbound;

import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Does a use case's work. */
public final class BeginsATransaction {

    Uni<Void> run(UnitOfWork unitOfWork) {
        return unitOfWork.run(() -> Uni.createFrom().voidItem());
    }
}
