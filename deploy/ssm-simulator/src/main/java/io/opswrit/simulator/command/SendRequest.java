package io.opswrit.simulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The input of SendCommand, kept whole because the service echoes it, with the defaults of the service filled in on reading.
 *
 * @param document what the document held when it was sent; null before it was looked up
 */
public record SendRequest(ObjectNode input, ObjectNode document) {

    /** The name of the only step of AWS-RunShellScript, whose schema is an old one. */
    private static final String SHELL_SCRIPT = "aws:runShellScript";

    private static final Pattern PLACE = Pattern.compile("\\{\\{ *([A-Za-z0-9_-]+) *}}");
    private static final int DEFAULT_SECONDS = 3600;
    private static final int LEAST_EXECUTION_SECONDS = 5;
    private static final int MOST_EXECUTION_SECONDS = 172_800;

    public SendRequest(ObjectNode input) {
        this(input, null);
    }

    public SendRequest by(ObjectNode lookedUp) {
        return new SendRequest(input, lookedUp);
    }

    public String documentName() {
        return input.path("DocumentName").asText();
    }

    /** How the one step of the document is called. */
    public String plugin() {
        return step().path("name").asText(SHELL_SCRIPT);
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

    /** The agent joins the lines into one file; parameters in braces become part of the text, those of the environment do not. */
    public String script() {
        var lines = step().path("inputs").path("runCommand");
        return lines.isMissingNode()
                ? String.join("\n", parameter("commands"))
                : substituted(String.join("\n", texts(lines)));
    }

    /** What an agent that knows how sets for the script. */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        declared().properties().forEach(parameter -> {
            if (parameter.getValue().path("interpolationType").asText().equals("ENV_VAR")) {
                environment.put("SSM_" + parameter.getKey(), value(parameter.getKey()));
            }
        });
        return environment;
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
        var stated = step().path("inputs").path("timeoutSeconds");
        var seconds = stated.isMissingNode() ? value("executionTimeout") : substituted(stated.asText());
        return seconds.isEmpty() ? DEFAULT_SECONDS : Integer.parseInt(seconds);
    }

    private String substituted(String text) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String parameter) {
        var values = parameter(parameter);
        return values.isEmpty() ? declared().path(parameter).path("default").asText() : values.getFirst();
    }

    private JsonNode declared() {
        return document == null ? MissingNode.getInstance() : document.path("parameters");
    }

    private JsonNode step() {
        return document == null
                ? MissingNode.getInstance()
                : document.path("mainSteps").path(0);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
