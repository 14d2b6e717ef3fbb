package io.opswrit.simulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The types of a service model, read from a short YAML form: named types, and a structure for each operation. */
public final class ShapeRules {

    private final Map<String, Shape> shapes = new HashMap<>();

    private ShapeRules(JsonNode root) {
        root.get("types").properties().forEach(type -> shapes.put(type.getKey(), shape(type.getValue())));
        root.get("operations")
                .properties()
                .forEach(operation -> shapes.put(operation.getKey(), structure(operation.getValue())));
    }

    public static ShapeRules ofInput() {
        return read(ShapeRules.class.getResourceAsStream("/io/opswrit/simulator/input-shapes.yaml"));
    }

    public static ShapeRules read(InputStream yaml) {
        try (yaml) {
            return new ShapeRules(new YAMLMapper().readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Shape get(String name) {
        var shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalStateException("No shape is called " + name);
        }
        return shape;
    }

    private static Shape shape(JsonNode node) {
        var kind = Shape.Kind.valueOf(node.path("type").asText("string").toUpperCase(Locale.ROOT));
        if (kind == Shape.Kind.STRUCTURE) {
            return structure(node);
        }
        return new Shape(kind, limits(node), node.path("of").asText(null), Map.of(), List.of());
    }

    private static Shape structure(JsonNode node) {
        Map<String, String> members = new HashMap<>();
        node.path("members")
                .properties()
                .forEach(
                        member -> members.put(member.getKey(), member.getValue().asText()));
        return new Shape(Shape.Kind.STRUCTURE, limits(node), null, members, texts(node.path("required")));
    }

    private static Shape.Limits limits(JsonNode node) {
        var pattern = node.has("pattern") ? Pattern.compile(node.get("pattern").asText()) : null;
        var min = node.has("min") ? node.get("min").asLong() : null;
        var max = node.has("max") ? node.get("max").asLong() : null;
        return new Shape.Limits(min, max, pattern, texts(node.path("enum")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
