package io.opswrit.request.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Reads in one session that is not torn down under a running query when the client hangs up. */
final class Reading {

    private Reading() {}

    static <T> Uni<T> run(Supplier<Uni<T>> read) {
        return Panache.withSession(read).memoize().indefinitely();
    }
}
