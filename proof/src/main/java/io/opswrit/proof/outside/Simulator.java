package io.opswrit.proof.outside;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What really happened on the simulated instances, whatever anybody says about it. */
public final class Simulator {

    private final LocalStack stack;

    /**
     * What the fleet knows of one execution.
     *
     * @param sends calls of SendCommand, refused ones too
     * @param runs how often the command really ran
     * @param executionId empty when the comment is none of ours
     * @param firstAsked when the first command for it came in; null when none did, or the fleet has forgotten it
     */
    public record Execution(
            String executionId, String comment, int sends, int runs, List<String> commandIds, Instant firstAsked) {}

    public Simulator(LocalStack stack) {
        this.stack = stack;
    }

    /** All executions, those too whose comment is not one of Opswrit's. */
    public List<Execution> executions() throws IOException {
        return executions(get("state"));
    }

    static List<Execution> executions(JsonNode state) {
        Map<String, Instant> asked = new HashMap<>();
        stream(state.path("commands"))
                .forEach(command -> asked.put(
                        command.path("command_id").asText(),
                        Instant.parse(command.path("requested_at").asText())));
        return stream(state.path("executions"))
                .map(node -> execution(node, asked))
                .toList();
    }

    private static Execution execution(JsonNode node, Map<String, Instant> asked) {
        List<String> ids =
                stream(node.path("command_ids")).map(JsonNode::asText).toList();
        return new Execution(
                node.path("execution_id").asText(),
                node.path("comment").asText(),
                node.path("sends").asInt(),
                node.path("runs").asInt(),
                ids,
                ids.stream()
                        .map(asked::get)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    public void faults(JsonNode faults) throws IOException {
        change("PUT", "faults", faults);
    }

    public void noFaults() throws IOException {
        change("DELETE", "faults", null);
    }

    /** How often each fault struck since the faults were last changed. */
    public Map<String, Long> struck() throws IOException {
        Map<String, Long> struck = new HashMap<>();
        get("faults/struck")
                .properties()
                .forEach(fault -> struck.put(fault.getKey(), fault.getValue().asLong()));
        return struck;
    }

    private void change(String method, String what, Object body) throws IOException {
        Http.Answer answer = Http.send(method, address(what), body);
        if (answer.status() / 100 != 2) {
            throw new IOException("The simulator answered %d: %s".formatted(answer.status(), answer.body()));
        }
    }

    private JsonNode get(String what) throws IOException {
        Http.Answer answer = Http.get(address(what), null);
        if (answer.status() != 200) {
            throw new IOException("The simulator answered %d".formatted(answer.status()));
        }
        return answer.body();
    }

    private String address(String what) {
        return stack.simulatorAdminUrl() + "/_sim/" + what;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
