package io.opswrit.simulator.lifecycle;

import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.InvocationState;
import io.opswrit.simulator.fleet.Fleet;
import java.util.HashSet;
import java.util.Set;

/** Brings commands to agents, in the order and number that each command allows. */
final class Delivery {

    private final CommandStore store;
    private final Fleet fleet;
    private final RunCommandService.Clockwork clockwork;
    private final Agents agents;
    private final Set<Invocation.Key> inDelivery = new HashSet<>();

    Delivery(CommandStore store, Fleet fleet, RunCommandService.Clockwork clockwork, Agents agents) {
        this.store = store;
        this.fleet = fleet;
        this.clockwork = clockwork;
        this.agents = agents;
    }

    void begin(Command command) {
        if (command.targets().resolved()) {
            next(command);
            return;
        }
        later(() -> {
            var found = TargetTags.resolve(command.request().targets(), fleet.all());
            store.resolve(command.id(), found).ifPresent(this::next);
        });
    }

    /** Keeps as many instances at work as allowed, until all had their turn or too many failed. */
    void next(Command command) {
        var plan = FanOut.of(command, store.invocationsOf(command), inDelivery);
        plan.terminated().forEach(key -> store.change(key, it -> it.with(InvocationState.TERMINATED)));
        for (var key : plan.next()) {
            inDelivery.add(key);
            later(() -> deliver(command, key));
        }
    }

    /** While an agent cannot be reached the service shows "in progress" all the same: it is still trying. */
    private void deliver(Command command, Invocation.Key key) {
        inDelivery.remove(key);
        store.invocation(key)
                .filter(it -> it.state() == InvocationState.PENDING)
                .flatMap(pending -> store.change(key, it -> it.with(InvocationState.IN_PROGRESS)))
                .ifPresent(delivered -> agents.on(key.instanceId()).offer(command));
    }

    private void later(Runnable task) {
        clockwork.time().after(clockwork.delays().delivery(), task);
    }
}
