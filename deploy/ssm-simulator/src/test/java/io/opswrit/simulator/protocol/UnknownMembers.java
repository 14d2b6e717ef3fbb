package io.opswrit.simulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds what an answer says beyond its shape; SDKs would skip it silently. */
public final class UnknownMembers {

    private final ShapeRules rules;
    private final List<String> found = new ArrayList<>();

    private UnknownMembers(ShapeRules rules) {
        this.rules = rules;
    }

    public static List<String> in(ShapeRules rules, String shape, JsonNode value) {
        var search = new UnknownMembers(rules);
        search.visit(shape, value, rules.get(shape));
        return search.found;
    }

    private void visit(String path, JsonNode value, Shape shape) {
        switch (shape.type()) {
            case STRUCTURE ->
                value.properties()
                        .forEach(member -> visitMember(
                                path + "." + member.getKey(),
                                member.getValue(),
                                shape.members().get(member.getKey())));
            case LIST -> value.forEach(entry -> visit(path, entry, rules.get(shape.of())));
            default -> {}
        }
    }

    private void visitMember(String path, JsonNode value, String type) {
        if (type == null) {
            found.add(path);
        } else {
            visit(path, value, rules.get(type));
        }
    }
}
