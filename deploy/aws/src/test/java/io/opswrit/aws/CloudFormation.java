package io.opswrit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The template as CloudFormation would see it, for given parameters: its short tags are worked out. */
public final class CloudFormation {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z0-9:]+)}");

    private final Node top;
    private final Map<String, String> values = new HashMap<>(Map.of(
            "AWS::Partition", "aws",
            "AWS::Region", "eu-central-1",
            "AWS::AccountId", "111122223333"));

    private CloudFormation(Node top, Map<String, String> parameters) {
        this.top = top;
        json(member(top, "Parameters")).properties().forEach(parameter -> {
            if (parameter.getValue().has("Default")) {
                values.put(
                        parameter.getKey(), parameter.getValue().get("Default").asText());
            }
        });
        values.putAll(parameters);
    }

    /** @param parameters those without a default, and those that are to differ from it */
    public static CloudFormation template(Map<String, String> parameters) {
        String text = Files.text("cloudformation/opswrit.yaml");
        return new CloudFormation(new Yaml(new LoaderOptions()).compose(new StringReader(text)), parameters);
    }

    public JsonNode properties(String resource) {
        return json(member(member(member(top, "Resources"), resource), "Properties"));
    }

    /** What the executor may do, as a policy. */
    public static JsonNode executorPolicy(boolean ownDocuments) {
        return template(Map.of("OwnDocuments", String.valueOf(ownDocuments), "ScriptsBucketName", "acme-scripts"))
                .properties("ExecutorPolicy")
                .get("PolicyDocument");
    }

    private JsonNode json(Node node) {
        return switch (node.getTag().getValue()) {
            case "!Ref" -> TextNode.valueOf(values.getOrDefault(text(node), text(node)));
            case "!GetAtt" -> node instanceof ScalarNode ? TextNode.valueOf(text(node)) : plain(node);
            case "!Sub" -> TextNode.valueOf(filled(text(node)));
            case "!If" -> json(item(node, condition(text(item(node, 0))) ? 1 : 2));
            default -> plain(node);
        };
    }

    private JsonNode plain(Node node) {
        return switch (node) {
            case ScalarNode scalar ->
                scalar.getTag().getValue().endsWith(":null") ? NullNode.instance : TextNode.valueOf(scalar.getValue());
            case SequenceNode sequence -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                sequence.getValue().forEach(item -> array.add(json(item)));
                yield array;
            }
            case MappingNode mapping -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                mapping.getValue().forEach(entry -> object.set(text(entry.getKeyNode()), json(entry.getValueNode())));
                yield object;
            }
            default -> throw new IllegalStateException("Unknown kind of node: " + node.getNodeId());
        };
    }

    private boolean condition(String name) {
        Node equals = member(member(top, "Conditions"), name);
        return json(item(equals, 0)).equals(json(item(equals, 1)));
    }

    private String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("Nothing is called " + place.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static Node item(Node node, int at) {
        return ((SequenceNode) node).getValue().get(at);
    }

    private static Node member(Node node, String name) {
        return ((MappingNode) node)
                .getValue().stream()
                        .filter(entry -> text(entry.getKeyNode()).equals(name))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("The template has no " + name));
    }

    private static String text(Node node) {
        return ((ScalarNode) node).getValue();
    }
}
