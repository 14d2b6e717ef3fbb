package io.opswrit.proof.bench;

import java.util.concurrent.atomic.AtomicBoolean;

/** One request on its way, by the clock of the client in milliseconds; 0 stands for not yet. */
final class Trip {

    final long plannedAt;
    final boolean high;
    volatile long acceptedAt;
    volatile long endedAt;
    volatile long toldAt;
    volatile String digest;
    private final AtomicBoolean decided = new AtomicBoolean();

    Trip(long plannedAt, boolean high) {
        this.plannedAt = plannedAt;
        this.high = high;
    }

    boolean firstToDecide() {
        return decided.compareAndSet(false, true);
    }
}
