package io.opswrit.delivery.testing.sample.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Has a transaction that a hang-up cancels. */
public final class GoesAround {

    Uni<Void> run() {
        return Panache.withTransaction(() -> Uni.createFrom().voidItem());
    }
}
