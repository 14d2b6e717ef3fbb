package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.Report;
import io.opswrit.simulator.lifecycle.AgentOutput;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.ServiceError;
import io.opswrit.simulator.protocol.WireJson;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How one instance fares with one command, with its output once it has ended. */
final class GetCommandInvocation implements Operation {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final KnownCommands commands;
    private final CommandStore store;

    GetCommandInvocation(KnownCommands commands, CommandStore store) {
        this.commands = commands;
        this.store = store;
    }

    @Override
    public String name() {
        return "GetCommandInvocation";
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        var id = KnownCommands.checkedId(input);
        var command = commands.toGet(id).orElseThrow(GetCommandInvocation::doesNotExist);
        var key = new Invocation.Key(id, input.path("InstanceId").asText());
        var invocation = store.invocation(key).orElseThrow(GetCommandInvocation::doesNotExist);
        var plugin = command.request().plugin();
        if (!input.path("PluginName").asText(plugin).equals(plugin)) {
            throw ServiceError.silent("InvalidPluginName");
        }
        return json(command, invocation);
    }

    private static ObjectNode json(Command command, Invocation invocation) {
        var json = WireJson.object();
        json.put("CommandId", command.id());
        json.put("InstanceId", invocation.key().instanceId());
        CommandJson.writeHead(json, command.request());
        json.put("PluginName", command.request().plugin());
        writeReport(json, invocation.report());
        json.put("Status", invocation.state().status());
        json.put("StatusDetails", invocation.state().details());
        json.put("StandardOutputUrl", "");
        json.put("StandardErrorUrl", "");
        json.set("CloudWatchOutputConfig", CommandJson.cloudWatch(command.request()));
        return json;
    }

    private static void writeReport(ObjectNode json, Report report) {
        json.put("ResponseCode", report.responseCode());
        json.put("ExecutionStartDateTime", text(report.startedAt()));
        json.put("ExecutionElapsedTime", report.hasEnded() ? elapsed(report) : "");
        json.put("ExecutionEndDateTime", text(report.endedAt()));
        json.put("StandardOutputContent", report.standardOutput());
        json.put("StandardErrorContent", AgentOutput.shownError(report.standardError()));
    }

    private static String text(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    private static String elapsed(Report report) {
        return Duration.between(report.startedAt(), report.endedAt()).toString();
    }

    /** The model gives this error no members, so there is no message. */
    private static ServiceError doesNotExist() {
        return ServiceError.silent("InvocationDoesNotExist");
    }
}
