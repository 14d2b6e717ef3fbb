package io.opswrit.simulator.lifecycle;

import io.opswrit.simulator.fault.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long the service takes over things, as seen from outside in real accounts. */
public final class Delays {

    private static final Span CONSISTENT_AFTER = new Span(500, 2000);

    private final RandomGenerator random;

    public Delays(RandomGenerator random) {
        this.random = random;
    }

    Duration visibility(Optional<Span> planned) {
        return planned.orElse(CONSISTENT_AFTER).draw(random);
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
