package io.opswrit.simulator.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.simulator.fleet.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds the instances that a command means by its targets; several targets must all hold. */
public final class TargetTags {

    private static final String TAG = "tag:";

    private TargetTags() {}

    public static boolean supports(String key) {
        return key.startsWith(TAG) || key.equalsIgnoreCase("instanceids");
    }

    /** @param meant whether the command goes by targets at all */
    public static List<String> resolve(JsonNode targets, Collection<Instance> instances, boolean meant) {
        return meant && !targets.isEmpty() ? resolve(targets, instances) : List.of();
    }

    static List<String> resolve(JsonNode targets, Collection<Instance> instances) {
        return instances.stream()
                .filter(instance -> instance.behaviour().state().accepts())
                .filter(instance -> all(targets).stream().allMatch(target -> holds(target, instance)))
                .map(Instance::id)
                .toList();
    }

    private static boolean holds(JsonNode target, Instance instance) {
        var key = target.path("Key").asText();
        var actual = key.startsWith(TAG) ? instance.tags().get(key.substring(TAG.length())) : instance.id();
        return all(target.path("Values")).stream()
                .anyMatch(value -> value.asText().equals(actual));
    }

    private static List<JsonNode> all(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }
}
