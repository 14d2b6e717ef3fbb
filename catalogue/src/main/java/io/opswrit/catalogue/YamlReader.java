package io.opswrit.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads the plain part of YAML and keeps the lines. What makes a file read differently from how it looks is refused:
 * anchors, tags and keys given twice.
 */
final class YamlReader {
    private static final Set<Tag> TEXT = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.TIMESTAMP);

    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    YamlReader(Problems problems) {
        this.problems = problems;
    }

    Optional<YamlDocument> read(String text) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                problems.add(0, "is empty");
                return Optional.empty();
            }
            return Optional.of(new YamlDocument(json(node, ""), lines));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            problems.add(line, "is not valid YAML: " + broken.getProblem());
        } catch (ReaderException broken) {
            problems.add(
                    lineAt(text, broken.getPosition()),
                    "holds a character that YAML does not allow: U+%04X".formatted(broken.getCodePoint()));
        } catch (YAMLException broken) {
            problems.add(0, "is not valid YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    private JsonNode json(Node node, String pointer) {
        lines.putIfAbsent(pointer, line(node));
        if (node.getAnchor() != null) {
            problems.add(line(node), "anchors and aliases are not allowed; write the value out");
            return NullNode.instance;
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> array(sequence, pointer);
            case MappingNode mapping -> object(mapping, pointer);
            default -> throw new IllegalStateException("Unknown kind of node: " + node.getNodeId());
        };
    }

    private JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return NullNode.instance;
        }
        if (tag.equals(Tag.BOOL)) {
            return BooleanNode.valueOf(value.equalsIgnoreCase("true"));
        }
        // YAML knows more spellings of numbers than people do; the others stay text, which the schema refuses
        if (tag.equals(Tag.INT) && value.matches("0|-?[1-9][0-9]{0,17}")) {
            return LongNode.valueOf(Long.parseLong(value));
        }
        if (!TEXT.contains(tag)) {
            problems.add(line(scalar), "the tag %s is not allowed".formatted(tag.getValue()));
        }
        return TextNode.valueOf(value);
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(json(item, pointer + "/" + array.size()));
        }
        return array;
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(line(entry.getKeyNode()), "a key must be plain text");
                continue;
            }
            String name = key.getValue();
            String child = YamlDocument.child(pointer, name);
            if (object.has(name)) {
                problems.add(
                        line(key),
                        "'%s' is given twice; it stands in line %d already".formatted(name, lines.get(child)));
                continue;
            }
            lines.put(child, line(key));
            object.set(name, json(entry.getValueNode(), child));
        }
        return object;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static int lineAt(String text, int position) {
        int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        return 1
                + (int) text.substring(0, end)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
