package io.opswrit.simulator.lifecycle;

import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.InvocationState;
import io.opswrit.simulator.command.Ledger;
import io.opswrit.simulator.command.Report;
import io.opswrit.simulator.runner.Outcome;
import io.opswrit.simulator.time.SimulatedTime;
import java.time.Instant;
import java.util.function.Consumer;

/** Writes down what agents say. */
final class AgentReports implements AgentContext.Service {

    private final CommandStore store;
    private final Ledger ledger;
    private final SimulatedTime time;
    private final Consumer<Command> afterEnd;

    AgentReports(CommandStore store, Ledger ledger, SimulatedTime time, Consumer<Command> afterEnd) {
        this.store = store;
        this.ledger = ledger;
        this.time = time;
        this.afterEnd = afterEnd;
    }

    @Override
    public boolean started(Invocation.Key key) {
        return store.invocation(key)
                .map(Invocation::state)
                .filter(state -> state == InvocationState.IN_PROGRESS || state == InvocationState.DELAYED)
                .flatMap(_ -> store.change(
                        key,
                        it -> it.with(
                                InvocationState.IN_PROGRESS,
                                it.report().hasStarted() ? it.report() : Report.started(time.now()))))
                .isPresent();
    }

    @Override
    public void ran(Invocation.Key key) {
        store.command(key.commandId())
                .ifPresent(command -> ledger.ran(command.request().comment()));
    }

    @Override
    public void ended(Invocation.Key key, Outcome outcome, boolean cancelled, Instant at) {
        store.change(key, it -> {
            var state = state(outcome, cancelled);
            var failed = state == InvocationState.FAILED;
            return it.with(
                    state,
                    new Report(
                            it.report().startedAt(),
                            at,
                            outcome.exitCode(),
                            AgentOutput.standardOutput(outcome),
                            AgentOutput.standardError(outcome, failed)));
        });
        store.command(key.commandId()).ifPresent(afterEnd);
    }

    /** 137 is the agent's own sign for a script that ran out of time, so a script that exits with it looks the same. */
    private static InvocationState state(Outcome outcome, boolean cancelled) {
        if (outcome.exitCode() == Outcome.KILLED) {
            return cancelled ? InvocationState.CANCELLED : InvocationState.EXECUTION_TIMED_OUT;
        }
        return outcome.exitCode() == 0 ? InvocationState.SUCCESS : InvocationState.FAILED;
    }
}
