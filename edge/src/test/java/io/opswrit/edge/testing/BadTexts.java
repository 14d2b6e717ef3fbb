package io.opswrit.edge.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each string of the body in turn with characters that no store or terminal bears. */
final class BadTexts {

    private static final Map<String, String> TEXTS = Map.of(
            "a NUL", "a\\u0000b",
            "an escape", "a\\u001b[31mb",
            "a delete", "a\\u007fb",
            "a C1 control", "a\\u009bb",
            "a carriage return", "a\\rb",
            "half a character", "a\\ud800b",
            "the other half", "a\\udc00b",
            "halves in the wrong order", "\\udc00\\ud800");

    private static final String MARK = "the-text-to-replace";

    private BadTexts() {}

    static Stream<BadInput> of(JsonNode valid) {
        return strings("", valid)
                .flatMap(path -> TEXTS.entrySet().stream()
                        .map(text -> BadInput.json(
                                path + " with " + text.getKey(),
                                replaced(valid, "", path).replace(MARK, text.getValue()),
                                path)));
    }

    private static Stream<String> strings(String path, JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Stream.of(path);
            case OBJECT ->
                node.properties().stream().flatMap(field -> strings(member(path, field.getKey()), field.getValue()));
            case ARRAY -> IntStream.range(0, node.size()).boxed().flatMap(i -> strings(item(path, i), node.get(i)));
            default -> Stream.empty();
        };
    }

    /** The document as text, with a mark in place of the string at a path. */
    private static String replaced(JsonNode node, String at, String path) {
        return switch (node.getNodeType()) {
            case STRING -> at.equals(path) ? "\"" + MARK + "\"" : node.toString();
            case OBJECT ->
                node.properties().stream()
                        .map(field -> "\"" + field.getKey() + "\":"
                                + replaced(field.getValue(), member(at, field.getKey()), path))
                        .collect(Collectors.joining(",", "{", "}"));
            case ARRAY ->
                IntStream.range(0, node.size())
                        .mapToObj(i -> replaced(node.get(i), item(at, i), path))
                        .collect(Collectors.joining(",", "[", "]"));
            default -> node.toString();
        };
    }

    private static String member(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
