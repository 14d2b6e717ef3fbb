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

    ListCommands(KnownCommands commands, CommandStore store) {
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
        var instanceId = input.path("InstanceId").asText();
        var entries = commands.toList(input).stream()
                .filter(command ->
                        instanceId.isEmpty() || command.targets().instanceIds().contains(instanceId))
                .map(command -> new Entry(command, CommandSummary.of(command, store.invocationsOf(command))))
                .filter(entry -> filters.pass(entry.candidate()))
                .toList();
        var size = input.path("MaxResults").asInt(DEFAULT_SIZE);
        var answer = WireJson.object();
        Page.of(entries, ListCommands::key, size, input.path("NextToken"))
                .write(
                        answer,
                        "Commands",
                        row -> CommandJson.write(
                                row.json(), row.entry().command(), row.entry().summary()));
        return answer;
    }

    private static String key(Entry entry) {
        return "%012d".formatted(entry.command().sequence());
    }
}
