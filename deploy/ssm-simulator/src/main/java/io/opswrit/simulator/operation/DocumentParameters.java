package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.simulator.protocol.ServiceError;
import java.util.stream.StreamSupport;

/** Holds the parameters of a command against the rules that its document declares. */
final class DocumentParameters {

    private DocumentParameters() {}

    static void check(SsmDocument document, JsonNode given) {
        for (var parameter : given.properties()) {
            var rule = document.parameters().path(parameter.getKey());
            if (rule.isMissingNode()) {
                throw invalid("%s is not a parameter of %s.".formatted(parameter.getKey(), document.name()));
            }
            check(parameter.getKey(), parameter.getValue(), rule);
        }
        for (var declared : document.parameters().properties()) {
            if (!declared.getValue().has("default")
                    && given.path(declared.getKey()).isEmpty()) {
                throw invalid(
                        "Parameter \"%s\" is required and needs at least one value.".formatted(declared.getKey()));
            }
        }
    }

    private static void check(String name, JsonNode values, JsonNode rule) {
        if (rule.path("type").asText().equals("String") && values.size() != 1) {
            throw invalid("Parameter \"%s\" takes exactly one value.".formatted(name));
        }
        var value = values.path(0).asText();
        if (rule.has("maxChars") && value.length() > rule.get("maxChars").asInt()) {
            throw invalid("Parameter \"%s\" is longer than %s characters.".formatted(name, rule.get("maxChars")));
        }
        if (rule.has("allowedPattern")
                && !value.matches(rule.get("allowedPattern").asText())) {
            throw invalid("Parameter \"%s\" has value \"%s\" not matching \"%s\"."
                    .formatted(name, value, rule.get("allowedPattern").asText()));
        }
        if (rule.has("allowedValues") && !allows(rule.get("allowedValues"), value)) {
            throw invalid(
                    "Parameter \"%s\" has value \"%s\" not in %s.".formatted(name, value, rule.get("allowedValues")));
        }
    }

    private static boolean allows(JsonNode values, String value) {
        return StreamSupport.stream(values.spliterator(), false)
                .anyMatch(allowed -> allowed.asText().equals(value));
    }

    private static ServiceError invalid(String message) {
        return ServiceError.of("InvalidParameters", message);
    }
}
