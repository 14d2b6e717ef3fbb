package io.opswrit.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** One thing that a request may say about its command. */
public record Parameter(String name, ParameterRule rule, Optional<String> defaultValue) {

    /** Tells a person what to enter. */
    public String hint() {
        return rule.hint();
    }

    /** The choices, or none where a pattern decides. */
    public List<String> values() {
        return switch (rule) {
            case ValuesRule choice -> choice.values();
            case PatternRule _ -> List.of();
        };
    }

    Optional<String> complaint(String value) {
        return Inputs.parameterValue(value).or(() -> rule.complaint(rule.normalise(value)));
    }

    ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "string").put("description", hint());
        schema.put("maxLength", Inputs.PARAMETER_VALUE.maxLength());
        rule.describe(schema);
        defaultValue.ifPresent(value -> schema.put("default", value));
        return schema;
    }
}
