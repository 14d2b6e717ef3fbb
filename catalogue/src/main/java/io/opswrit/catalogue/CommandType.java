package io.opswrit.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the catalogue. Only a checked catalogue makes them, so whoever holds one may rely on it.
 *
 * @param summary one sentence for people
 * @param phrase what it does in words, with placeholders: "restart {service_name}"
 * @param executionTimeout after which the node stops the command
 * @param usualDuration how long people normally wait for it
 * @param run how the executor sends it, follows it and treats its output
 * @param document the SSM document by which it runs; without one it is sent as shell text
 */
public record CommandType(
        String key,
        String summary,
        String phrase,
        RiskLevel risk,
        Effect effect,
        Set<String> allowedRoles,
        JustificationRule justification,
        Duration executionTimeout,
        Duration usualDuration,
        List<Parameter> parameters,
        CommandTemplate template,
        RunRules run,
        Optional<OwnDocument> document) {

    public CommandType {
        allowedRoles = Set.copyOf(allowedRoles);
        parameters = List.copyOf(parameters);
    }

    /** Whether one of these roles is enough to ask for it. */
    public boolean isAllowedFor(Collection<String> roles) {
        return roles.stream().anyMatch(allowedRoles::contains);
    }

    /** Never throws for what a person entered: it answers with every violation instead. */
    public Resolution resolve(Map<String, String> given) {
        return new ParameterReading(this, given).resolve();
    }

    /** The document that the entry names, or else the one that goes by its key. */
    public OwnDocument ownDocument() {
        return document.orElseGet(() -> OwnDocument.of(key));
    }

    /**
     * The content of that document: the same command, with the parameters as environment variables.
     *
     * @throws PatternUnknownToAgent when a pattern cannot be said in a document
     */
    public JsonNode documentContent() {
        return new DocumentContent(this).json();
    }

    /** A JSON Schema of the parameters for forms and clients; what it lets through may still be refused. */
    public JsonNode parametersSchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Parameter parameter : parameters) {
            properties.set(parameter.name(), parameter.schema());
            if (parameter.defaultValue().isEmpty()) {
                required.add(parameter.name());
            }
        }
        return schema;
    }
}
