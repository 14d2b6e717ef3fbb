package io.opswrit.simulator.fault;

/** How many calls of an operation are answered; all others are throttled. */
record Rate(double perSecond, int burst) {

    Rate {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException("a rate needs per_second above 0 and a burst of at least 1");
        }
    }
}
