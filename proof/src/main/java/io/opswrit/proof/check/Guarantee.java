package io.opswrit.proof.check;

import java.util.List;
import java.util.stream.Stream;

/** One promise, and how to see from outside whether it was kept. */
interface Guarantee {

    Stream<Finding> broken(Evidence evidence);

    /** All promises against all evidence. */
    static List<Finding> all(Evidence evidence) {
        return Stream.of(
                        new EndsOnce(),
                        new RunsAtMostOnce(),
                        new TellsTheTruth(),
                        new HasItsWrit(),
                        new NothingForgedRuns(),
                        new AllAgree(),
                        new LogIsWhole(),
                        new ToldOnce())
                .flatMap(guarantee -> guarantee.broken(evidence))
                .toList();
    }
}
