package io.opswrit.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes the SSM document of one entry, in schema 2.2, from nothing but the catalogue. */
final class DocumentContent {
    private static final String TIMEOUT = "executionTimeout";

    private final CommandType commandType;

    DocumentContent(CommandType commandType) {
        this.commandType = commandType;
    }

    ObjectNode json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("schemaVersion", "2.2");
        document.put(
                "description",
                "%s Made from the entry %s of the Opswrit catalogue."
                        .formatted(commandType.summary(), commandType.key()));
        ObjectNode parameters = document.putObject("parameters");
        commandType.parameters().forEach(parameter -> parameters.set(parameter.name(), parameter(parameter)));
        parameters.set(TIMEOUT, timeout());
        ObjectNode step = document.putArray("mainSteps").addObject();
        step.put("action", "aws:runShellScript").put("name", "run");
        ObjectNode inputs = step.putObject("inputs");
        inputs.put("timeoutSeconds", "{{ %s }}".formatted(TIMEOUT));
        script().lines().forEach(inputs.putArray("runCommand")::add);
        return document;
    }

    private String script() {
        List<String> names =
                commandType.parameters().stream().map(Parameter::name).toList();
        return DocumentScript.guarded(names, commandType.template().documentText());
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "String").put("description", parameter.hint());
        switch (parameter.rule()) {
            case ValuesRule choice -> choice.values().forEach(json.putArray("allowedValues")::add);
            case PatternRule rule -> {
                json.put(
                        "allowedPattern",
                        AgentPattern.of(rule).orElseThrow(() -> PatternUnknownToAgent.of(parameter.name())));
                json.put("maxChars", Inputs.PARAMETER_VALUE.maxLength());
            }
        }
        return json.put("interpolationType", "ENV_VAR");
    }

    /** A parameter, because SSM reckons with it when it says how long a command may take; with one value, because it is ours. */
    private ObjectNode timeout() {
        String seconds = String.valueOf(commandType.executionTimeout().toSeconds());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "String").put("description", "Seconds after which the SSM agent kills the command.");
        json.put("default", seconds).putArray("allowedValues").add(seconds);
        return json;
    }
}
