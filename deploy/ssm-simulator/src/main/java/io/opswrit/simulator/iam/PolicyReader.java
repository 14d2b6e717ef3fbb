package io.opswrit.simulator.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads policies. What it does not know it refuses, because a half understood policy would prove nothing. */
final class PolicyReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> POLICY_MEMBERS = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT_MEMBERS = Set.of("Sid", "Effect", "Action", "Resource", "Condition");

    private PolicyReader() {}

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new InvalidPolicy("The policy is not JSON: " + broken.getOriginalMessage());
        }
    }

    static Policy policy(JsonNode json) {
        requireKnown(json, POLICY_MEMBERS);
        List<Statement> statements = new ArrayList<>();
        many(json.path("Statement")).forEach(statement -> statements.add(statement(statement)));
        return new Policy(statements);
    }

    private static Statement statement(JsonNode json) {
        requireKnown(json, STATEMENT_MEMBERS);
        var effect = json.path("Effect").asText();
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            throw new InvalidPolicy("The Effect of a statement must be Allow or Deny, not '%s'.".formatted(effect));
        }
        return new Statement(
                effect.equals("Allow"),
                texts(json.path("Action"), "Action"),
                texts(json.path("Resource"), "Resource"),
                conditions(json.path("Condition")));
    }

    private static List<Condition> conditions(JsonNode json) {
        List<Condition> conditions = new ArrayList<>();
        for (var operator : json.properties()) {
            var wildcards = switch (operator.getKey()) {
                case "StringEquals" -> false;
                case "StringLike" -> true;
                default ->
                    throw new InvalidPolicy(
                            "The simulator knows the conditions StringEquals and StringLike, not " + operator.getKey());
            };
            for (var key : operator.getValue().properties()) {
                conditions.add(new Condition(key.getKey(), texts(key.getValue(), key.getKey()), wildcards));
            }
        }
        return conditions;
    }

    private static List<String> texts(JsonNode json, String member) {
        List<String> texts = new ArrayList<>();
        many(json).forEach(text -> texts.add(text.asText()));
        if (texts.isEmpty()) {
            throw new InvalidPolicy("A statement has no %s.".formatted(member));
        }
        return texts;
    }

    /** A list of one may be written without brackets. */
    private static List<JsonNode> many(JsonNode json) {
        List<JsonNode> nodes = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(nodes::add);
        } else if (!json.isMissingNode()) {
            nodes.add(json);
        }
        return nodes;
    }

    private static void requireKnown(JsonNode json, Set<String> members) {
        if (!json.isObject()) {
            throw new InvalidPolicy("A policy and its statements must be JSON objects.");
        }
        json.fieldNames().forEachRemaining(member -> {
            if (!members.contains(member)) {
                throw new InvalidPolicy("The simulator knows %s, not %s."
                        .formatted(members.stream().sorted().toList(), member));
            }
        });
    }
}
