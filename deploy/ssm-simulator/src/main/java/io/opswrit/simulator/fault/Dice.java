package io.opswrit.simulator.fault;

import java.time.Duration;
import java.util.SplittableRandom;

/** The dice of one rule: its n-th throw depends on the seed, the place of the rule in its list, and n alone. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, String list, int place) {
        this.random = new SplittableRandom(seed * 31 + list.hashCode() + place * 0x9E3779B97F4A7C15L);
    }

    synchronized boolean strikes(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    synchronized Duration draw(Span span) {
        return span.draw(random);
    }

    synchronized long number() {
        return random.nextLong();
    }
}
