package io.opswrit.proof.check;

import io.opswrit.proof.outside.Simulator.Execution;
import java.util.stream.Stream;

/** No execution runs twice, no request has two executions that run, and none runs that the topics do not know. */
final class RunsAtMostOnce implements Guarantee {

    @Override
    public Stream<Finding> broken(Evidence evidence) {
        var executions = evidence.fleet().stream().flatMap(execution -> broken(execution, evidence.heard()));
        var requests = evidence.runs().entrySet().stream()
                .filter(runs -> runs.getValue() > 1)
                .map(runs -> Finding.doubled(runs.getKey(), "ran %d times".formatted(runs.getValue())));
        return Stream.concat(executions, requests);
    }

    private static Stream<Finding> broken(Execution execution, Heard heard) {
        String request = heard.requestOf(execution.executionId());
        if (request == null && execution.runs() > 0) {
            return Stream.of(Finding.contradictory(execution.executionId(), "an execution ran that no fact names"));
        }
        return execution.runs() > 1
                ? Stream.of(Finding.doubled(
                        request, "execution %s ran %d times".formatted(execution.executionId(), execution.runs())))
                : Stream.empty();
    }
}
