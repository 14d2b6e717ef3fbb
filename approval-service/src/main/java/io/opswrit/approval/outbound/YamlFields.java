package io.opswrit.approval.outbound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The fields of one YAML mapping, with the lines on which they stand; what is not as expected is reported, not thrown. */
final class YamlFields {

    /** Takes a line and what is wrong there. */
    interface Report {
        void problem(int line, String reason);
    }

    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final int line;
    private final Report report;

    private YamlFields(int line, Report report) {
        this.line = line;
        this.report = report;
    }

    static YamlFields of(Node node, Report report) {
        var result = new YamlFields(lineOf(node), report);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(result::add);
        } else {
            report.problem(result.line, "must be a mapping of names to values");
        }
        return result;
    }

    int line() {
        return line;
    }

    void allowOnly(Set<String> names) {
        fields.forEach((name, value) -> {
            if (!names.contains(name)) {
                report.problem(
                        lineOf(value), "'" + name + "' is not known here; allowed are " + String.join(", ", names));
            }
        });
    }

    /** @return what a field says, or empty when it is not there or nothing readable stands in it */
    Optional<String> text(String name) {
        var node = fields.get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            report.problem(lineOf(node), "'" + name + "' must be one value");
            return Optional.empty();
        }
        String value = scalar.getValue();
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            report.problem(lineOf(node), "'" + name + "' must be readable text in one line");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    Optional<String> required(String name) {
        if (!fields.containsKey(name)) {
            report.problem(line, "'" + name + "' is missing");
        }
        return text(name);
    }

    List<Node> list(String name) {
        var node = fields.get(name);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        report.problem(node == null ? line : lineOf(node), "'" + name + "' must be a list");
        return List.of();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    int lineOf(String name) {
        return has(name) ? lineOf(fields.get(name)) : line;
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            report.problem(lineOf(tuple.getKeyNode()), "a name must be plain text");
        } else if (fields.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            report.problem(lineOf(key), "'" + key.getValue() + "' is given twice");
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
