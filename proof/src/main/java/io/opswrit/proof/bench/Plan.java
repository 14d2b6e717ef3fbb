package io.opswrit.proof.bench;

import java.time.Duration;

/**
 * What load is put on.
 *
 * @param oneHighIn every so many requests one is of high risk; 0 for none
 */
record Plan(double rate, Duration duration, int oneHighIn, Instances instances) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Plan low(double rate, Duration duration) {
        return new Plan(rate, duration, 0, Instances.FAST);
    }

    /** One in five needs an approval. */
    static Plan mixed(double rate, Duration duration) {
        return new Plan(rate, duration, 5, Instances.FAST);
    }

    long requests() {
        return Math.max(1, Math.round(rate * duration.toMillis() / 1000));
    }

    /** What is not over so long after the last request is not awaited any longer. */
    Duration patience() {
        return PATIENCE.plus(instances.runTime());
    }
}
