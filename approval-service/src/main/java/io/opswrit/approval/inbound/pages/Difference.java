package io.opswrit.approval.inbound.pages;

import io.opswrit.writ.Order;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of an order that is not what the decider saw. {@code seen} empty: the browser did not say. */
record Difference(String part, String seen, String now) {

    static List<Difference> between(DecisionForm form, Order order) {
        return Stream.of(
                        new Difference("Command", DecisionForm.text(form.seenCommand), order.resolvedCommand()),
                        new Difference("Instance", DecisionForm.text(form.seenInstance), order.instanceId()),
                        new Difference(
                                "Parameters", DecisionForm.text(form.seenParameters), parameters(order.parameters())),
                        new Difference(
                                "Why",
                                DecisionForm.text(form.seenJustification),
                                order.justification() == null ? "" : DecisionForm.text(order.justification())))
                .filter(part -> !part.seen.equals(part.now))
                .toList();
    }

    /** One line each, in the order of their names. */
    static String parameters(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
