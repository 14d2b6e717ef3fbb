package io.opswrit.simulator.lifecycle;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long the service takes over things, as seen from outside in real accounts. */
public final class Delays {

    private final RandomGenerator random;

    public Delays(RandomGenerator random) {
        this.random = random;
    }

    /** Until a command that was just sent can be read; drawn anew for each way of reading. */
    public Duration visibility() {
        return between(500, 2000);
    }

    Duration delivery() {
        return between(300, 1500);
    }

    Duration report() {
        return Duration.ofMillis(200);
    }

    Duration cancel() {
        return Duration.ofMillis(500);
    }

    private Duration between(int low, int high) {
        return Duration.ofMillis(random.nextInt(low, high + 1));
    }
}
