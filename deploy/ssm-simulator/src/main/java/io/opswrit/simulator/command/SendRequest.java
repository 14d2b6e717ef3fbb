package io.opswrit.simulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The input of SendCommand, kept whole because the service echoes it, with the defaults of the service filled in on reading. */
public record SendRequest(ObjectNode input) {

    private static final int DEFAULT_SECONDS = 3600;
    private static final int LEAST_EXECUTION_SECONDS = 5;
    private static final int MOST_EXECUTION_SECONDS = 172_800;

    public String documentName() {
        return input.path("DocumentName").asText();
    }

    public String text(String member, String fallback) {
        return input.path(member).asText(fallback);
    }

    public String comment() {
        return text("Comment", "");
    }

    public List<String> instanceIds() {
        return texts(input.path("InstanceIds"));
    }

    public JsonNode targets() {
        return input.path("Targets");
    }

    public boolean byTargets() {
        return targets().size() > 0;
    }

    public int timeoutSeconds() {
        return input.path("TimeoutSeconds").asInt(DEFAULT_SECONDS);
    }

    public List<String> parameter(String name) {
        return texts(input.path("Parameters").path(name));
    }

    /** The agent joins the lines of `commands` into one file. */
    public String script() {
        return String.join("\n", parameter("commands"));
    }

    /** How long the service waits for a result once the command may have started. */
    public Duration declaredExecutionTimeout() {
        return Duration.ofSeconds(executionSeconds());
    }

    /** The agent replaces what it does not like by its default, and says nothing. */
    public Duration agentExecutionTimeout() {
        var seconds = executionSeconds();
        var valid = seconds >= LEAST_EXECUTION_SECONDS && seconds <= MOST_EXECUTION_SECONDS;
        return Duration.ofSeconds(valid ? seconds : DEFAULT_SECONDS);
    }

    private int executionSeconds() {
        var values = parameter("executionTimeout");
        return values.isEmpty() ? DEFAULT_SECONDS : Integer.parseInt(values.getFirst());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
