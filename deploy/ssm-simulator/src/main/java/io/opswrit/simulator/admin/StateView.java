package io.opswrit.simulator.admin;

import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.Ledger;
import java.time.Instant;
import java.util.List;

/** All that the simulator remembers, but for scripts and outputs. */
record StateView(String now, List<CommandView> commands, List<ExecutionView> executions) {

    record CommandView(
            String commandId, String comment, String requestedAt, String expiresAt, List<InvocationView> invocations) {}

    record InvocationView(String instanceId, String status, int responseCode, String startedAt, String endedAt) {}

    static StateView of(Instant now, CommandStore store, Ledger ledger) {
        var commands = store.newestFirst().stream()
                .map(command -> view(command, store.invocationsOf(command)))
                .toList();
        return new StateView(
                now.toString(),
                commands,
                ledger.byCommentPrefix("").stream().map(ExecutionView::of).toList());
    }

    private static CommandView view(Command command, List<Invocation> invocations) {
        return new CommandView(
                command.id(),
                command.request().comment(),
                command.moments().requestedAt().toString(),
                command.moments().expiresAt().toString(),
                invocations.stream().map(StateView::view).toList());
    }

    private static InvocationView view(Invocation invocation) {
        var report = invocation.report();
        return new InvocationView(
                invocation.key().instanceId(),
                invocation.state().details(),
                report.responseCode(),
                text(report.startedAt()),
                text(report.endedAt()));
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
