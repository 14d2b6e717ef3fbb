package io.opswrit.executor.inbound.timers;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Work whose beginnings keep a pace, so that much that comes in a stream is done together; what comes alone never waits. */
final class Paced {

    private final Vertx vertx;
    private final Duration pace;
    private final Runnable work;
    private volatile long began;

    Paced(Vertx vertx, Duration pace, Runnable work) {
        this.vertx = vertx;
        this.pace = pace;
        this.work = work;
        this.began = System.nanoTime() - pace.toNanos();
    }

    /** Never waits itself. Call it again only after the work has begun. */
    void begin() {
        long rest = pace.minusNanos(System.nanoTime() - began).toMillis();
        if (rest > 0) {
            vertx.setTimer(rest, _ -> now());
        } else {
            now();
        }
    }

    private void now() {
        began = System.nanoTime();
        work.run();
    }
}
