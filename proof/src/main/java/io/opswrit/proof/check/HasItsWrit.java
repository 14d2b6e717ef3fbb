package io.opswrit.proof.check;

import io.opswrit.proof.outside.Simulator.Execution;
import java.time.Instant;
import java.util.stream.Stream;

/** Nothing of high risk is even sent before its writ was granted. */
final class HasItsWrit implements Guarantee {

    @Override
    public Stream<Finding> broken(Evidence evidence) {
        return evidence.fleet().stream()
                .filter(execution -> execution.firstAsked() != null || execution.runs() > 0)
                .flatMap(execution -> broken(execution, evidence));
    }

    private static Stream<Finding> broken(Execution execution, Evidence evidence) {
        String id = evidence.heard().requestOf(execution.executionId());
        if (id == null || !evidence.accepted().getOrDefault(id, false)) {
            return Stream.empty();
        }
        if (execution.firstAsked() == null) {
            return Stream.of(Finding.contradictory(id, "ran, and nobody knows when it was asked for"));
        }
        Instant granted = evidence.heard().granted(id);
        return granted != null && !granted.isAfter(execution.firstAsked())
                ? Stream.empty()
                : Stream.of(Finding.contradictory(
                        id, "sent at %s, granted at %s".formatted(execution.firstAsked(), granted)));
    }
}
