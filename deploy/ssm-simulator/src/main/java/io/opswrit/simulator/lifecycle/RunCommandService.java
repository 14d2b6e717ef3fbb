package io.opswrit.simulator.lifecycle;

import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.InvocationState;
import io.opswrit.simulator.command.Ledger;
import io.opswrit.simulator.fault.Faults;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.runner.ScriptRunner;
import io.opswrit.simulator.time.SimulatedTime;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The service's side of a command: accepted, delivered, expired, cancelled. */
public final class RunCommandService {

    /** What makes things happen, and when. */
    public record Clockwork(SimulatedTime time, Delays delays, Faults faults) {

        /** Until a command that was just sent can be read; drawn anew for each way of reading. */
        public Duration visibility() {
            return delays.visibility(faults.consistency());
        }
    }

    private final CommandStore store;
    private final Clockwork clockwork;
    private final Agents agents;
    private final Delivery delivery;

    public RunCommandService(
            CommandStore store, Ledger ledger, Fleet fleet, Clockwork clockwork, List<ScriptRunner> runners) {
        this.store = store;
        this.clockwork = clockwork;
        var time = clockwork.time();
        var reports = new AgentReports(store, ledger, time, this::next);
        this.agents = new Agents(new AgentContext(time, clockwork.delays(), fleet, runners, reports));
        this.delivery = new Delivery(store, fleet, clockwork, agents);
    }

    public void accept(Command command) {
        store.add(command);
        clockwork.time().soon(() -> delivery.begin(command));
        expireLater(command);
    }

    /** Only asks: what has ended stays as it is, and what runs may still end by itself. */
    public void cancel(Command command, Collection<String> instanceIds) {
        clockwork
                .time()
                .soon(() -> command.keys().stream()
                        .filter(key -> instanceIds.isEmpty() || instanceIds.contains(key.instanceId()))
                        .forEach(this::cancel));
    }

    /** What waited for an instance may go on after it was changed. */
    public void instanceChanged(String instanceId) {
        clockwork.time().soon(() -> agents.on(instanceId).work());
    }

    public void reset() {
        store.clear();
        clockwork.time().soon(agents::forget);
    }

    /** Takes up what was under way when the simulator was stopped. */
    public void resume() {
        for (var command : store.newestFirst().reversed()) {
            expireLater(command);
            clockwork.time().soon(() -> {
                store.invocationsOf(command).forEach(invocation -> resume(command, invocation));
                delivery.begin(command);
            });
        }
    }

    private void resume(Command command, Invocation invocation) {
        var agent = agents.on(invocation.key().instanceId());
        if (invocation.state() == InvocationState.CANCELLING) {
            store.change(invocation.key(), it -> it.with(InvocationState.CANCELLED));
        } else if (invocation.state() == InvocationState.IN_PROGRESS || invocation.state() == InvocationState.DELAYED) {
            agent.offer(command, invocation.report().hasStarted() ? Manner.RESUMED : Manner.ORDINARY);
        }
    }

    private void next(Command command) {
        delivery.next(command);
    }

    private void expireLater(Command command) {
        clockwork
                .time()
                .at(
                        command.moments().expiresAt(),
                        () -> store.command(command.id())
                                .ifPresent(expired -> expired.keys()
                                        .forEach(key ->
                                                store.change(key, it -> it.with(InvocationState.DELIVERY_TIMED_OUT)))));
    }

    private void cancel(Invocation.Key key) {
        store.change(key, it -> it.with(InvocationState.CANCELLING))
                .ifPresent(asked -> clockwork.time().after(clockwork.delays().cancel(), () -> finishCancel(asked)));
    }

    private void finishCancel(Invocation asked) {
        var key = asked.key();
        if (asked.report().hasStarted()) {
            if (!clockwork.faults().losesCancel(key.instanceId(), comment(key))) {
                agents.on(key.instanceId()).kill(key.commandId());
            }
            return;
        }
        store.change(key, it -> it.with(InvocationState.CANCELLED));
        store.command(key.commandId()).ifPresent(this::next);
    }

    private String comment(Invocation.Key key) {
        return store.command(key.commandId())
                .map(command -> command.request().comment())
                .orElse("");
    }
}
