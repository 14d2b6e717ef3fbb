package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.CommandSummary;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.WireJson;

/** Commands, newest first. */
final class ListCommands implements Operation {

    private static final int DEFAULT_SIZE = 50;

    private record Entry(Command command, CommandSummary summary) {

        CommandFilters.Candidate candidate() {
            var status = summary.status();
            var terminal = command.targets().resolved() && summary.completed() == summary.targets();
            return new CommandFilters.Candidate(command, status.status(), status.details(), terminal);
        }
    }

    private final KnownCommands commands;
    private final CommandStore store;
    private final Pages pages;

    ListCommands(KnownCommands commands, CommandStore store, Pages pages) {
        this.pages = pages;
        this.commands = commands;
        this.store = store;
    }

    @Override
    public String name() {
        return "ListCommands";
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        var filters = CommandFilters.forCommands(input);
        var position = pages.position(input.path("NextToken"));
        var instanceId = input.path("InstanceId").asText();
        var entries = commands.toList(input, pages.firstCommand(position), filters.notBefore())
                .filter(command ->
                        instanceId.isEmpty() || command.targets().instanceIds().contains(instanceId))
                .map(command -> new Entry(command, CommandSummary.of(command, store.invocationsOf(command))))
                .filter(entry -> filters.pass(entry.candidate()));
        var size = input.path("MaxResults").asInt(DEFAULT_SIZE);
        var answer = WireJson.object();
        pages.page(entries, ListCommands::key, size, position)
                .write(
                        answer,
                        "Commands",
                        row -> CommandJson.write(
                                row.json(), row.entry().command(), row.entry().summary()));
        return answer;
    }

    private static String key(Entry entry) {
        return entry.command().number();
    }
}
