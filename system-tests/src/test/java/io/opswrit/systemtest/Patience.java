package io.opswrit.systemtest;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what comes about: it may be there at once, and machines that run the tests are busy. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Patience() {}

    static ConditionFactory await(String what) {
        return Awaitility.await(what).pollDelay(Duration.ZERO).atMost(LONGEST);
    }
}
