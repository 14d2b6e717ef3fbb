package io.opswrit.request.domain;

import io.opswrit.catalogue.Inputs;
import io.opswrit.catalogue.Violation;
import io.opswrit.events.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** All instances that are known, and which one somebody means by a name. */
public record Fleet(List<Instance> instances) {

    private static final int SHOWN_NAME = 60;
    private static final int SHOWN_IDS = 5;

    /** What somebody typed: an instance, or why it cannot be told which one is meant. */
    public sealed interface Meant {
        record One(Instance instance) implements Meant {}

        record None(Violation violation) implements Meant {}
    }

    /** Those that can be reached come first, then by name. */
    public Fleet {
        instances = instances.stream()
                .sorted(Comparator.comparing(
                                (Instance instance) -> !instance.agent().online())
                        .thenComparing(Instance::name)
                        .thenComparing(Instance::id))
                .toList();
    }

    /**
     * An id stands for itself, known or not, so that no instance can take the place of another one by its name. A name must
     * belong to one instance alone.
     *
     * @param typed an id or a name; null counts as nothing
     */
    public Meant meant(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (Inputs.INSTANCE_ID.matcher(text).matches()) {
            return new Meant.One(byId(text));
        }
        List<Instance> exact = named(text, String::equals);
        List<Instance> found = exact.isEmpty() ? named(text, String::equalsIgnoreCase) : exact;
        return found.size() == 1 ? new Meant.One(found.getFirst()) : new Meant.None(complaint(text, found));
    }

    public Instance byId(String id) {
        return instances.stream()
                .filter(instance -> instance.id().equals(id))
                .findFirst()
                .orElseGet(() -> Instance.unseen(id));
    }

    private List<Instance> named(String text, BiPredicate<String, String> same) {
        return instances.stream()
                .filter(instance -> instance.hasName() && same.test(instance.name(), text))
                .toList();
    }

    private static Violation complaint(String text, List<Instance> found) {
        if (text.isEmpty()) {
            return Inputs.instanceId(text).getFirst();
        }
        String name = text.codePointCount(0, text.length()) > SHOWN_NAME
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN_NAME)) + "…"
                : text;
        return new Violation(
                "instance_id",
                found.isEmpty()
                        ? "No known instance is called %s. %s".formatted(name, Inputs.INSTANCE_ID_HINT)
                        : "%d instances are called %s; give the id of the one you mean: %s."
                                .formatted(found.size(), name, ids(found)));
    }

    private static String ids(List<Instance> found) {
        String ids = found.stream().map(Instance::id).limit(SHOWN_IDS).collect(Collectors.joining(", "));
        return found.size() > SHOWN_IDS ? ids + ", …" : ids;
    }
}
