package io.opswrit.delivery.testing.sample.inbound;

import io.opswrit.delivery.testing.sample.outbound.Store;

/** Skips the use case. */
public final class ReachesThrough {

    Store store() {
        return new Store();
    }
}
