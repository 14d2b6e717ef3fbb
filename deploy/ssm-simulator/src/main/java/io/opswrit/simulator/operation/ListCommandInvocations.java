package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.InvocationState;
import io.opswrit.simulator.lifecycle.AgentOutput;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.WireJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Invocations, those of the newest command first; with details also the plugin and the beginning of its output. */
final class ListCommandInvocations implements Operation {

    private static final int DEFAULT_SIZE = 50;
    private static final int OUTPUT_LIMIT = 2500;

    private record Entry(Command command, Invocation invocation) {

        String key() {
            return "%012d %s".formatted(command.sequence(), invocation.key().instanceId());
        }

        CommandFilters.Candidate candidate() {
            var state = invocation.state();
            return new CommandFilters.Candidate(command, state.status(), state.details(), state.terminal());
        }
    }

    private final KnownCommands commands;
    private final CommandStore store;

    ListCommandInvocations(KnownCommands commands, CommandStore store) {
        this.commands = commands;
        this.store = store;
    }

    @Override
    public String name() {
        return "ListCommandInvocations";
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        var filters = CommandFilters.forInvocations(input);
        var instanceId = input.path("InstanceId").asText();
        var entries = commands.toList(input).stream()
                .flatMap(this::invocations)
                .filter(entry -> instanceId.isEmpty()
                        || entry.invocation().key().instanceId().equals(instanceId))
                .filter(entry -> filters.pass(entry.candidate()))
                .sorted(Comparator.comparing(Entry::key).reversed())
                .toList();
        var size = input.path("MaxResults").asInt(DEFAULT_SIZE);
        var details = input.path("Details").asBoolean();
        var answer = WireJson.object();
        Page.of(entries, Entry::key, size, input.path("NextToken"))
                .write(answer, "CommandInvocations", row -> write(row.json(), row.entry(), details));
        return answer;
    }

    private Stream<Entry> invocations(Command command) {
        return store.invocationsOf(command).stream().map(invocation -> new Entry(command, invocation));
    }

    private static void write(ObjectNode json, Entry entry, boolean details) {
        CommandJson.writeInvocation(json, entry.command(), entry.invocation());
        var plugins = json.putArray("CommandPlugins");
        if (details) {
            writePlugin(plugins.addObject(), entry);
        }
    }

    private static void writePlugin(ObjectNode json, Entry entry) {
        var state = entry.invocation().state();
        var report = entry.invocation().report();
        json.put("Name", entry.command().request().plugin());
        json.put("Status", pluginStatus(state));
        json.put("StatusDetails", state.details());
        json.put("ResponseCode", report.responseCode());
        writeTime(json, "ResponseStartDateTime", report.startedAt());
        writeTime(json, "ResponseFinishDateTime", report.endedAt());
        json.put("Output", AgentOutput.merged(report.standardOutput(), report.standardError(), OUTPUT_LIMIT));
        json.put("StandardOutputUrl", "");
        json.put("StandardErrorUrl", "");
        json.put("OutputS3BucketName", entry.command().request().text("OutputS3BucketName", ""));
        json.put("OutputS3KeyPrefix", entry.command().request().text("OutputS3KeyPrefix", ""));
    }

    /** A plugin knows no "cancelling", it still runs, and no "delayed". */
    private static String pluginStatus(InvocationState state) {
        return switch (state) {
            case CANCELLING -> InvocationState.IN_PROGRESS.status();
            case DELAYED -> InvocationState.PENDING.status();
            default -> state.status();
        };
    }

    /** A time that has not come has no empty form as a number. */
    private static void writeTime(ObjectNode json, String member, Instant time) {
        if (time != null) {
            json.put(member, WireJson.timestamp(time));
        }
    }
}
