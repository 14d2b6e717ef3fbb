package io.opswrit.simulator.operation;

import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Ledger;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.lifecycle.RunCommandService;
import io.opswrit.simulator.protocol.Account;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.runner.RunFolders;
import java.util.List;

/** All operations of both services, put together. */
public final class Operations {

    private Operations() {}

    /** What is remembered, and what there is. */
    public record Memory(CommandStore store, Ledger ledger, RunFolders folders, Fleet fleet, Documents documents) {}

    public static List<Operation> all(
            Account account, Memory memory, RunCommandService service, RunCommandService.Clockwork clockwork) {
        var store = memory.store();
        var commands = new KnownCommands(store, clockwork.time());
        var rules = new SendCommandRules(memory.documents(), memory.fleet(), account.accountId());
        return List.of(
                new SendCommand(rules, store, memory.ledger(), service, clockwork),
                new GetCommandInvocation(commands, store),
                new ListCommands(commands, store),
                new ListCommandInvocations(commands, store),
                new CancelCommand(store, service),
                new DescribeInstanceInformation(memory.fleet(), clockwork.time()),
                new GetResources(memory.fleet(), account),
                new DescribeDocument(memory.documents()),
                new GetDocument(memory.documents()));
    }
}
