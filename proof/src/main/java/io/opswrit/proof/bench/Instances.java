package io.opswrit.proof.bench;

import java.time.Duration;

/** The instances of the bench by how long their commands take; of each so many that no command waits for another. */
enum Instances {
    FAST(600, Duration.ZERO),
    TEN_SECONDS(100, Duration.ofSeconds(10)),
    /** The executor lets three reads run at once on an instance: room for twelve thousand. */
    MINUTES(4_000, Duration.ofMinutes(4));

    private static final int MOST = 10_000;

    private final int number;
    private final Duration runTime;

    Instances(int number, Duration runTime) {
        this.number = number;
        this.runTime = runTime;
    }

    int number() {
        return number;
    }

    Duration runTime() {
        return runTime;
    }

    /** Each in turn. */
    String id(long request) {
        return "i-0be9c%012x".formatted(ordinal() * MOST + request % number);
    }
}
