package io.opswrit.proof.check;

import io.opswrit.proof.outside.Simulator.Execution;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** View, record and public result say the same, and the fleet knows the command that they name. */
final class AllAgree implements Guarantee {

    @Override
    public Stream<Finding> broken(Evidence evidence) {
        Set<String> commands = new HashSet<>();
        evidence.fleet().stream().map(Execution::commandIds).forEach(commands::addAll);
        return evidence.accepted().keySet().stream()
                .filter(evidence.views()::containsKey)
                .flatMap(id -> broken(id, evidence, commands));
    }

    private static Stream<Finding> broken(String id, Evidence evidence, Set<String> commands) {
        Account view = evidence.views().get(id);
        Account record = evidence.records().get(id);
        var differing = record == null || view.equals(record)
                ? Stream.<Finding>empty()
                : Stream.of(Finding.contradictory(id, "view %s, record %s".formatted(view, record)));
        var results = evidence.heard().results(id).stream()
                .filter(result -> !view.equals(result))
                .map(result -> Finding.contradictory(id, "view %s, result %s".formatted(view, result)));
        var unknown = view.wasSent() && !commands.contains(view.ssmCommandId())
                ? Stream.of(Finding.contradictory(id, "the fleet never heard of command " + view.ssmCommandId()))
                : Stream.<Finding>empty();
        return Stream.of(differing, results, unknown).flatMap(found -> found);
    }
}
