package io.opswrit.delivery.testing.sample.usecase;

import io.smallrye.mutiny.Uni;

/** Waits on the event loop. */
public final class Blocks {

    boolean ask(Uni<Boolean> answer) {
        return answer.await().indefinitely();
    }
}
