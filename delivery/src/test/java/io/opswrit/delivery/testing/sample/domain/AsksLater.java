package io.opswrit.delivery.testing.sample.domain;

import io.smallrye.mutiny.Uni;

/** A decision that knows how it is run. */
public final class AsksLater {

    Uni<Boolean> decide() {
        return Uni.createFrom().item(true);
    }
}
