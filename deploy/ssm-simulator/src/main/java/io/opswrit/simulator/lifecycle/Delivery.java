package io.opswrit.simulator.lifecycle;

import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.InvocationState;
import io.opswrit.simulator.fault.Faults;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.fleet.WhenAway;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Brings commands to agents, in the order and number that each command allows. */
final class Delivery {

    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(3);

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
            store.resolve(command.id(), found).ifPresent(resolved -> {
                resolved.keys().forEach(this::refuseOtherPlatforms);
                next(resolved);
            });
        });
    }

    private void refuseOtherPlatforms(Invocation.Key key) {
        if (!fleet.get(key.instanceId()).host().platform().type().equals("Linux")) {
            store.change(key, it -> it.with(InvocationState.INVALID_PLATFORM));
        }
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

    private void deliver(Command command, Invocation.Key key) {
        if (store.invocation(key)
                .filter(it -> it.state() == InvocationState.PENDING)
                .isEmpty()) {
            inDelivery.remove(key);
            return;
        }
        var mishap = clockwork
                .faults()
                .ofDelivery(key.instanceId(), command.request().comment());
        switch (mishap.map(Faults.Mishap::fault).orElse(null)) {
            case null -> deliverAsTheInstanceIs(command, key);
            case GHOST -> ghost(command, key);
            case UNDELIVERABLE -> giveUp(command, key);
            case LATE -> deliverLate(command, key, mishap.get().late());
            case NEVER_FINISH -> bring(command, key, InvocationState.IN_PROGRESS, Manner.MUTE);
            case DUPLICATE -> deliverTwice(command, key, mishap.get().late());
            case CANCEL_LOST -> throw new IllegalStateException("Nothing of a delivery");
        }
    }

    private void deliverAsTheInstanceIs(Command command, Invocation.Key key) {
        var instance = fleet.get(key.instanceId());
        switch (instance.reachable()
                ? WhenAway.IN_PROGRESS
                : instance.behaviour().whenAway()) {
            // while an agent cannot be reached the service shows "in progress" all the same: it is still trying
            case IN_PROGRESS -> bring(command, key, InvocationState.IN_PROGRESS, Manner.ORDINARY);
            case DELAYED -> bring(command, key, InvocationState.DELAYED, Manner.ORDINARY);
            case UNDELIVERABLE -> giveUp(command, key);
            case GHOST -> ghost(command, key);
        }
    }

    private void bring(Command command, Invocation.Key key, InvocationState state, Manner manner) {
        inDelivery.remove(key);
        store.change(key, it -> it.with(state));
        agents.on(key.instanceId()).offer(command, manner);
    }

    private void ghost(Command command, Invocation.Key key) {
        giveUp(command, key);
        agents.on(key.instanceId()).offer(command, Manner.GHOST);
    }

    private void giveUp(Command command, Invocation.Key key) {
        clockwork.time().after(GIVES_UP_AFTER, () -> {
            inDelivery.remove(key);
            store.change(key, it -> it.with(InvocationState.UNDELIVERABLE)).ifPresent(_ -> next(command));
        });
    }

    /** What was cancelled meanwhile is taken back; what has only expired is not. */
    private void deliverLate(Command command, Invocation.Key key, Duration late) {
        inDelivery.remove(key);
        store.change(key, it -> it.with(InvocationState.IN_PROGRESS));
        clockwork
                .time()
                .after(
                        late,
                        () -> store.invocation(key)
                                .filter(it -> it.state() != InvocationState.CANCELLED)
                                .ifPresent(_ -> agents.on(key.instanceId()).offer(command, Manner.LATE)));
    }

    private void deliverTwice(Command command, Invocation.Key key, Duration later) {
        bring(command, key, InvocationState.IN_PROGRESS, Manner.ORDINARY);
        clockwork
                .time()
                .after(
                        later,
                        () -> store.invocation(key)
                                .ifPresent(_ -> agents.on(key.instanceId()).offer(command, Manner.SECOND)));
    }

    private void later(Runnable task) {
        clockwork.time().after(clockwork.delays().delivery(), task);
    }
}
