package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandSummary;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.SendRequest;
import io.opswrit.simulator.protocol.WireJson;
import java.util.List;

/** Commands as the service writes them: what was not given comes back empty rather than not at all. */
final class CommandJson {

    private static final List<String> ECHOED_IF_GIVEN = List.of("OutputS3Region", "AlarmConfiguration");

    private CommandJson() {}

    static void write(ObjectNode json, Command command, CommandSummary summary) {
        var request = command.request();
        json.put("CommandId", command.id());
        writeHead(json, request);
        json.put("RequestedDateTime", WireJson.timestamp(command.moments().requestedAt()));
        json.put("ExpiresAfter", WireJson.timestamp(command.moments().expiresAt()));
        json.set("Parameters", orEmpty(request.input().path("Parameters"), WireJson.object()));
        json.set("InstanceIds", WireJson.strings(command.request().byTargets() ? List.of() : request.instanceIds()));
        json.set("Targets", orEmpty(request.targets(), WireJson.strings(List.of())));
        json.put("Status", summary.status().status());
        json.put("StatusDetails", summary.status().details());
        json.put("OutputS3BucketName", request.text("OutputS3BucketName", ""));
        json.put("OutputS3KeyPrefix", request.text("OutputS3KeyPrefix", ""));
        json.put("MaxConcurrency", request.text("MaxConcurrency", "50"));
        json.put("MaxErrors", request.text("MaxErrors", "0"));
        json.put("TargetCount", summary.targets());
        json.put("CompletedCount", summary.completed());
        json.put("ErrorCount", summary.errors());
        json.put("DeliveryTimedOutCount", summary.deliveryTimedOut());
        json.put("TimeoutSeconds", request.timeoutSeconds());
        ECHOED_IF_GIVEN.stream()
                .filter(request.input()::hasNonNull)
                .forEach(member -> json.set(member, request.input().get(member)));
        writeTail(json, request);
    }

    static void writeInvocation(ObjectNode json, Command command, Invocation invocation) {
        json.put("CommandId", command.id());
        json.put("InstanceId", invocation.key().instanceId());
        json.put("InstanceName", "");
        writeHead(json, command.request());
        json.put("RequestedDateTime", WireJson.timestamp(command.moments().requestedAt()));
        json.put("Status", invocation.state().status());
        json.put("StatusDetails", invocation.state().details());
        json.put("TraceOutput", "");
        json.put("StandardOutputUrl", "");
        json.put("StandardErrorUrl", "");
        writeTail(json, command.request());
    }

    static void writeHead(ObjectNode json, SendRequest request) {
        json.put("Comment", request.comment());
        json.put("DocumentName", request.documentName());
        json.put("DocumentVersion", request.text("DocumentVersion", "$DEFAULT"));
    }

    static ObjectNode cloudWatch(SendRequest request) {
        var given = request.input().path("CloudWatchOutputConfig");
        return WireJson.object()
                .put(
                        "CloudWatchLogGroupName",
                        given.path("CloudWatchLogGroupName").asText(""))
                .put(
                        "CloudWatchOutputEnabled",
                        given.path("CloudWatchOutputEnabled").asBoolean());
    }

    private static void writeTail(ObjectNode json, SendRequest request) {
        json.put("ServiceRole", request.text("ServiceRoleArn", ""));
        var given = request.input().path("NotificationConfig");
        var notification = json.putObject("NotificationConfig");
        notification.put("NotificationArn", given.path("NotificationArn").asText(""));
        notification.set("NotificationEvents", orEmpty(given.path("NotificationEvents"), WireJson.strings(List.of())));
        notification.put("NotificationType", given.path("NotificationType").asText(""));
        json.set("CloudWatchOutputConfig", cloudWatch(request));
    }

    private static JsonNode orEmpty(JsonNode given, JsonNode empty) {
        return given.isContainerNode() ? given : empty;
    }
}
