package io.opswrit.simulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds an input against its shape and refuses it with all violations in one message, as the service does. */
public final class ShapeCheck {

    private final ShapeRules rules;

    public ShapeCheck(ShapeRules rules) {
        this.rules = rules;
    }

    public void check(String operation, ObjectNode input) {
        List<String> violations = new ArrayList<>();
        visitStructure("", input, rules.get(operation), violations);
        if (!violations.isEmpty()) {
            var count = violations.size();
            throw ServiceError.validation("%d validation error%s detected: %s"
                    .formatted(count, count == 1 ? "" : "s", String.join("; ", violations)));
        }
    }

    private void visit(String path, JsonNode value, Shape shape, List<String> violations) {
        switch (shape.type()) {
            case STRING -> visitString(path, typed(value, value.isTextual(), "a String"), shape, violations);
            case INTEGER ->
                visitNumber(path, typed(value, value.isIntegralNumber(), "an Integer"), shape.limits(), violations);
            case BOOLEAN -> typed(value, value.isBoolean(), "a Boolean");
            case TIMESTAMP -> typed(value, value.isNumber(), "a Timestamp");
            case LIST -> visitList(path, typed(value, value.isArray(), "a List"), shape, violations);
            case MAP -> visitMap(path, typed(value, value.isObject(), "a Map"), shape, violations);
            case STRUCTURE -> visitStructure(path, typed(value, value.isObject(), "a Structure"), shape, violations);
        }
    }

    private static JsonNode typed(JsonNode value, boolean right, String wanted) {
        if (!right) {
            throw ServiceError.of(
                    "SerializationException", value.getNodeType() + " value can not be converted to " + wanted);
        }
        return value;
    }

    private void visitStructure(String path, JsonNode value, Shape shape, List<String> violations) {
        for (var required : shape.required()) {
            if (!value.hasNonNull(required)) {
                violations.add("Value null at '%s' failed to satisfy constraint: Member must not be null"
                        .formatted(below(path, required)));
            }
        }
        for (var member : value.properties()) {
            var type = shape.members().get(member.getKey());
            // members that the model does not know are ignored, like a null
            if (type != null && !member.getValue().isNull()) {
                visit(below(path, member.getKey()), member.getValue(), rules.get(type), violations);
            }
        }
    }

    private void visitList(String path, JsonNode value, Shape shape, List<String> violations) {
        checkSize(path, value, value.size(), shape.limits(), violations);
        for (int i = 0; i < value.size(); i++) {
            visit(path + "." + (i + 1) + ".member", value.get(i), rules.get(shape.of()), violations);
        }
    }

    private void visitMap(String path, JsonNode value, Shape shape, List<String> violations) {
        for (var entry : value.properties()) {
            visit(path + "." + entry.getKey() + ".member", entry.getValue(), rules.get(shape.of()), violations);
        }
    }

    private static void visitString(String path, JsonNode value, Shape shape, List<String> violations) {
        var text = value.asText();
        var limits = shape.limits();
        checkSize(path, value, text.codePointCount(0, text.length()), limits, violations);
        if (limits.pattern() != null && !limits.pattern().matcher(text).matches()) {
            violations.add(violation(path, value, "satisfy regular expression pattern: " + limits.pattern()));
        }
        if (!limits.values().isEmpty() && !limits.values().contains(text)) {
            violations.add(violation(path, value, "satisfy enum value set: " + limits.values()));
        }
    }

    private static void visitNumber(String path, JsonNode value, Shape.Limits limits, List<String> violations) {
        if (limits.min() != null && value.asLong() < limits.min()) {
            violations.add(violation(path, value, "have value greater than or equal to " + limits.min()));
        }
        if (limits.max() != null && value.asLong() > limits.max()) {
            violations.add(violation(path, value, "have value less than or equal to " + limits.max()));
        }
    }

    private static void checkSize(String path, JsonNode value, int size, Shape.Limits limits, List<String> violations) {
        if (limits.min() != null && size < limits.min()) {
            violations.add(violation(path, value, "have length greater than or equal to " + limits.min()));
        }
        if (limits.max() != null && size > limits.max()) {
            violations.add(violation(path, value, "have length less than or equal to " + limits.max()));
        }
    }

    private static String violation(String path, JsonNode value, String constraint) {
        var shown = value.isValueNode() ? value.asText() : value.toString();
        return "Value '%s' at '%s' failed to satisfy constraint: Member must %s".formatted(shown, path, constraint);
    }

    private static String below(String path, String member) {
        var name = member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
        return path.isEmpty() ? name : path + "." + name;
    }
}
