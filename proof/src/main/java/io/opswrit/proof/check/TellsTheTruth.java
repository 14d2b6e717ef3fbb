package io.opswrit.proof.check;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the view says of the run is what the fleet knows: whether it ran, and that a success or failure did run once. */
final class TellsTheTruth implements Guarantee {

    private static final Set<String> RAN = Set.of("SUCCEEDED", "FAILED");
    private static final Set<String> NEVER_RAN = Set.of("REJECTED", "EXPIRED", "REFUSED");

    @Override
    public Stream<Finding> broken(Evidence evidence) {
        Map<String, Integer> runs = evidence.runs();
        return evidence.accepted().keySet().stream()
                .filter(evidence.views()::containsKey)
                .flatMap(id -> broken(id, evidence.views().get(id), runs.getOrDefault(id, 0)));
    }

    private static Stream<Finding> broken(String id, Account view, int runs) {
        boolean saysNot = view.ran().equals("no") || NEVER_RAN.contains(view.status());
        boolean saysSo = view.ran().equals("yes") || RAN.contains(view.status());
        if ((saysNot && runs > 0) || (saysSo && runs == 0)) {
            return Stream.of(Finding.contradictory(
                    id, "%s, ran: %s, but it ran %d times".formatted(view.status(), view.ran(), runs)));
        }
        return !view.wasSent() && runs > 0 && !view.status().equals("UNKNOWN")
                ? Stream.of(Finding.contradictory(id, view.status() + " and never sent, but it ran"))
                : Stream.empty();
    }
}
