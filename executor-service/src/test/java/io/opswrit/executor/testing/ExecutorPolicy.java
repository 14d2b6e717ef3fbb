package io.opswrit.executor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.aws.CloudFormation;

/** The policy that the templates give the executor, whole or with a gap. */
public final class ExecutorPolicy {

    private ExecutorPolicy() {}

    public static JsonNode forShellText() {
        return CloudFormation.executorPolicy(false);
    }

    public static JsonNode forOwnDocuments() {
        return CloudFormation.executorPolicy(true);
    }

    /** The same, less one action. */
    public static JsonNode without(String permission) {
        JsonNode policy = forShellText();
        for (JsonNode statement : policy.get("Statement")) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            JsonNode actions = statement.get("Action");
            (actions.isArray() ? actions : JsonNodeFactory.instance.arrayNode().add(actions)).forEach(action -> {
                if (!action.asText().equals(permission)) {
                    kept.add(action);
                }
            });
            // a statement must have one
            ((ObjectNode) statement).set("Action", kept.isEmpty() ? kept.add("none:None") : kept);
        }
        return policy;
    }
}
