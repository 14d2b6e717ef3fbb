package io.opswrit.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import java.util.List;
import java.util.stream.StreamSupport;

/** What really happened on the simulated instances, whatever anybody says about it. */
final class Fleet {

    private final LocalStack stack;

    Fleet(LocalStack stack) {
        this.stack = stack;
    }

    /** @return how often the command of this SSM id really ran */
    int runsOf(String ssmCommandId) {
        return executions().stream()
                .filter(execution -> contains(execution.path("command_ids"), ssmCommandId))
                .mapToInt(execution -> execution.path("runs").asInt())
                .sum();
    }

    /** @return executions that ran more than once */
    List<String> doubled() {
        return executions().stream()
                .filter(execution -> execution.path("runs").asInt() > 1)
                .map(execution -> execution.path("comment").asText())
                .toList();
    }

    /** @return SSM ids of all commands that were ever sent to the instance */
    List<String> sentTo(String instance) {
        return stream(state().path("commands"))
                .filter(command -> stream(command.path("invocations"))
                        .anyMatch(invocation ->
                                invocation.path("instance_id").asText().equals(instance)))
                .map(command -> command.path("command_id").asText())
                .toList();
    }

    /** @return how many commands were ever sent for that requester */
    long sentFor(String email) {
        return stream(state().path("commands"))
                .filter(command -> command.path("comment").asText().contains(email))
                .count();
    }

    private List<JsonNode> executions() {
        return stream(Http.get(stack.simulatorAdminUrl() + "/_sim/executions?comment_prefix=ow:", null)
                        .body()
                        .path("executions"))
                .toList();
    }

    private JsonNode state() {
        return Http.get(stack.simulatorAdminUrl() + "/_sim/state", null).body();
    }

    private static boolean contains(JsonNode ids, String id) {
        return stream(ids).anyMatch(each -> each.asText().equals(id));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
