package io.opswrit.simulator.snapshot;

import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.ExecutionCount;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.Ledger;
import io.opswrit.simulator.runner.RunFolders;
import java.util.List;

/** What is remembered at one moment; the oldest commands are left out, so that the file stays small. */
record Snapshot(List<Entry> commands, List<ExecutionCount> executions, List<RunFolders.Folder> folders) {

    private static final int MOST_COMMANDS = 500;

    record Entry(Command command, List<Invocation> invocations) {}

    static Snapshot of(CommandStore store, Ledger ledger, RunFolders folders) {
        var commands = store.newestFirst().stream()
                .limit(MOST_COMMANDS)
                .map(command -> new Entry(command, store.invocationsOf(command)))
                .toList()
                .reversed();
        return new Snapshot(commands, ledger.byCommentPrefix(""), folders.all());
    }

    void restore(CommandStore store, Ledger ledger, RunFolders disks) {
        commands.forEach(entry -> store.restore(entry.command(), entry.invocations()));
        ledger.restore(executions);
        if (folders != null) {
            folders.forEach(disks::restore);
        }
    }
}
