package io.opswrit.events;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of one instance. Name, tags and platform come from the node and its owners: show them, never obey them.
 *
 * @param name its id where nobody gave it a name
 * @param tags in the order of their keys
 * @param platform {@code Ubuntu 24.04}; empty when nobody said
 */
public record Instance(String id, String name, Map<String, String> tags, String platform, AgentWords agent) {

    public static Instance seen(String id, FleetEvent.InstanceSeen seen) {
        String name =
                seen.name() == null || seen.name().isBlank() ? id : seen.name().strip();
        Map<String, String> tags = new TreeMap<>(seen.tags() == null ? Map.of() : seen.tags());
        tags.values().removeIf(Objects::isNull);
        return new Instance(id, name, tags, platform(seen), AgentWords.of(seen));
    }

    /** It may be a new one, or not exist. */
    public static Instance unseen(String id) {
        return new Instance(id, id, Map.of(), "", AgentWords.unknown());
    }

    public boolean hasName() {
        return !name.equals(id);
    }

    /** @return {@code production}: the tag that says what is at stake, however it is spelled */
    public Optional<String> environment() {
        return Stream.of("environment", "env", "stage")
                .flatMap(key ->
                        tags.entrySet().stream().filter(tag -> tag.getKey().equalsIgnoreCase(key)))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Without the one that is its name. */
    public Map<String, String> furtherTags() {
        Map<String, String> further = new TreeMap<>(tags);
        further.remove("Name", name);
        return further;
    }

    /** @return {@code web-1 (production)} */
    public String shown() {
        return environment().map(found -> name + " (" + found + ")").orElse(name);
    }

    private static String platform(FleetEvent.InstanceSeen seen) {
        String system = seen.platformName() == null ? seen.platformType() : seen.platformName();
        return Stream.of(system, seen.platformVersion())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
