package io.opswrit.request.inbound.pages;

import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.edge.text.VisibleText;
import io.opswrit.events.Instance;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Fleet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the form offers.
 *
 * @param more how many instances are not offered, though their names are understood
 */
record NewRequestChoices(List<Group> groups, List<Choice> instances, int more) {

    /** A page must stay small, and nobody reads a longer list. */
    private static final int OFFERED = 200;

    record Choice(String value, String text) {}

    record Group(String label, List<Choice> choices) {}

    static NewRequestChoices of(List<CommandType> types, Caller caller, Fleet fleet) {
        List<CommandType> allowed =
                types.stream().filter(type -> type.isAllowedFor(caller.roles())).toList();
        List<Instance> usable = fleet.instances().stream()
                .filter(instance -> !instance.agent().refused())
                .toList();
        List<Choice> instances = usable.stream()
                .limit(OFFERED)
                .map(instance -> new Choice(instance.id(), label(instance)))
                .toList();
        return new NewRequestChoices(
                Stream.of(
                                group("Low risk: runs at once", RiskLevel.LOW, allowed),
                                group("High risk: needs approval", RiskLevel.HIGH, allowed))
                        .filter(group -> !group.choices().isEmpty())
                        .toList(),
                instances,
                usable.size() - instances.size());
    }

    private static Group group(String label, RiskLevel risk, List<CommandType> allowed) {
        return new Group(
                label,
                allowed.stream()
                        .filter(type -> type.risk() == risk)
                        .map(type -> new Choice(type.key(), type.key() + ": " + type.summary()))
                        .toList());
    }

    private static String label(Instance instance) {
        String agent = instance.agent().words().toLowerCase(Locale.ROOT);
        return Stream.of(Stream.of(instance.name()), instance.environment().stream(), Stream.of(agent))
                .flatMap(part -> part)
                .map(VisibleText::of)
                .collect(Collectors.joining(" · "));
    }
}
