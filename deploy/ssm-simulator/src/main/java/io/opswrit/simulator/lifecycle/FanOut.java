package io.opswrit.simulator.lifecycle;

import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.ErrorLimit;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.InvocationState;
import java.util.List;
import java.util.Set;

/** Which instances of a command have their turn now, and which will never have it because too many others failed. */
record FanOut(List<Invocation.Key> next, List<Invocation.Key> terminated) {

    static FanOut of(Command command, List<Invocation> invocations, Set<Invocation.Key> inDelivery) {
        var waiting = invocations.stream()
                .filter(it -> it.state() == InvocationState.PENDING && !inDelivery.contains(it.key()))
                .map(Invocation::key)
                .toList();
        var errors = invocations.stream().filter(it -> it.state().error()).count();
        if (errors > ErrorLimit.of(command).count()) {
            return new FanOut(List.of(), waiting);
        }
        var ended = invocations.stream().filter(it -> it.state().terminal()).count();
        var atWork = invocations.size() - ended - waiting.size();
        return new FanOut(
                waiting.stream()
                        .limit(Math.max(0, ErrorLimit.concurrency(command) - atWork))
                        .toList(),
                List.of());
    }
}
