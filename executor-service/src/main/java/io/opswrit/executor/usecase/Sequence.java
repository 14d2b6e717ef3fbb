package io.opswrit.executor.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** One after the other, because a session does one thing at a time. */
final class Sequence {

    private Sequence() {}

    static <T> Uni<Void> of(List<T> items, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> work.apply(item).replaceWith(item))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
