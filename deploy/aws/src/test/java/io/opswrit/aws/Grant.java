package io.opswrit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A statement of a policy, the same whoever wrote it.
 *
 * @param conditions values by operator and key
 */
record Grant(
        String effect,
        Set<String> principals,
        Set<String> actions,
        Set<String> resources,
        Map<String, Set<String>> conditions) {

    static List<Grant> ofPolicy(JsonNode policy) {
        return many(policy.path("Statement")).stream().map(Grant::of).toList();
    }

    static List<Grant> ofTerraform(JsonNode policy) {
        return many(policy.path("statement")).stream().map(Grant::ofBlock).toList();
    }

    boolean isAbout(String service) {
        return resources.stream().anyMatch(resource -> resource.contains(service));
    }

    private static Grant of(JsonNode statement) {
        Set<String> principals = new TreeSet<>();
        JsonNode principal = statement.path("Principal");
        if (principal.isTextual()) {
            principals.add("*:" + principal.asText());
        }
        principal
                .properties()
                .forEach(entry ->
                        principals.add(entry.getKey() + ":" + entry.getValue().asText()));
        Map<String, Set<String>> conditions = new TreeMap<>();
        statement
                .path("Condition")
                .properties()
                .forEach(operator -> operator.getValue()
                        .properties()
                        .forEach(key -> conditions.put(operator.getKey() + " " + key.getKey(), texts(key.getValue()))));
        return new Grant(
                statement.path("Effect").asText(),
                principals,
                texts(statement.path("Action")),
                texts(statement.path("Resource")),
                conditions);
    }

    private static Grant ofBlock(JsonNode block) {
        Set<String> principals = many(block.path("principals")).stream()
                .flatMap(one -> texts(one.path("identifiers")).stream()
                        .map(name -> one.path("type").asText() + ":" + name))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Set<String>> conditions = new TreeMap<>();
        many(block.path("condition"))
                .forEach(one -> conditions.put(
                        one.path("test").asText() + " " + one.path("variable").asText(), texts(one.path("values"))));
        return new Grant(
                block.path("effect").asText(),
                principals,
                texts(block.path("actions")),
                texts(block.path("resources")),
                conditions);
    }

    private static Set<String> texts(JsonNode node) {
        return many(node).stream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> many(JsonNode node) {
        List<JsonNode> nodes = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(nodes::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            nodes.add(node);
        }
        return nodes;
    }
}
