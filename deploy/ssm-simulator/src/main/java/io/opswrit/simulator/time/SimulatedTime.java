package io.opswrit.simulator.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock that shows true time but lets waits pass faster. Tasks run one after the other on one thread, so whatever only
 * tasks touch needs no lock.
 */
public interface SimulatedTime {

    Instant now();

    /** The true instant at which this much simulated time will have gone by. */
    Instant in(Duration simulated);

    void after(Duration simulated, Runnable task);

    /** At a true instant, or at once when it has passed. */
    void at(Instant moment, Runnable task);

    default void soon(Runnable task) {
        after(Duration.ZERO, task);
    }
}
