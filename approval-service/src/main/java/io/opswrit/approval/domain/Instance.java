package io.opswrit.approval.domain;

import io.opswrit.events.AgentWords;
import io.opswrit.events.FleetEvent.InstanceSeen;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an order runs, as far as anybody said. All of it but the id comes from the node and its owners, so it may lie: show
 * it, decide nothing by it.
 *
 * @param name the id where nobody gave it a name
 * @param platform empty when nobody said
 */
public record Instance(String id, String name, Map<String, String> tags, String platform, AgentWords agent) {

    private static final Set<String> STAKES = Set.of("environment", "env", "stage");

    public static Instance of(String id, InstanceSeen seen) {
        String name = seen.name() == null || seen.name().isBlank() ? id : seen.name();
        Map<String, String> tags = new TreeMap<>();
        if (seen.tags() != null) {
            seen.tags().forEach((key, value) -> tags.put(key, Objects.requireNonNullElse(value, "")));
        }
        String system = seen.platformName() == null ? seen.platformType() : seen.platformName();
        String platform = Stream.of(system, seen.platformVersion())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Instance(id, name, tags, platform, AgentWords.of(seen));
    }

    public static Instance neverSeen(String id) {
        return new Instance(id, id, Map.of(), "", AgentWords.unknown());
    }

    public boolean named() {
        return !name.equals(id);
    }

    /** @return {@code web-1 (production)}: what is at stake is said wherever the instance is named */
    public String shown() {
        return stake().map(stake -> name + " (" + stake + ")").orElse(name);
    }

    private Optional<String> stake() {
        return tags.entrySet().stream()
                .filter(tag -> STAKES.contains(tag.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
