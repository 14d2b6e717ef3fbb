package io.opswrit.edge.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;

/** Each field of the body in turn with a value of another type, or given twice. */
final class BadFields {

    private static final Map<String, String> VALUES =
            Map.of("a string", "\"x\"", "a number", "1", "true", "true", "an array", "[]", "an object", "{\"x\":{}}");

    private BadFields() {}

    static Stream<BadInput> of(JsonNode valid) {
        return valid.properties().stream()
                .flatMap(field -> Stream.concat(
                        otherTypes(valid, field.getKey(), field.getValue()), Stream.of(twice(valid, field.getKey()))));
    }

    private static Stream<BadInput> otherTypes(JsonNode valid, String field, JsonNode value) {
        return VALUES.entrySet().stream()
                .filter(other -> !other.getKey().equals(type(value)))
                .map(other -> BadInput.json(
                        field + " as " + other.getKey(),
                        member(without(valid, field), field, other.getValue()),
                        field));
    }

    private static BadInput twice(JsonNode valid, String field) {
        var again = member(valid, field, valid.get(field).toString());
        return BadInput.json(field + " twice", again, field);
    }

    private static JsonNode without(JsonNode valid, String field) {
        return ((ObjectNode) valid.deepCopy()).without(field);
    }

    private static String member(JsonNode object, String field, String value) {
        var text = object.toString();
        var comma = object.isEmpty() ? "" : ",";
        return text.substring(0, text.length() - 1) + comma + "\"" + field + "\":" + value + "}";
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "true";
            case ARRAY -> "an array";
            default -> "an object";
        };
    }
}
