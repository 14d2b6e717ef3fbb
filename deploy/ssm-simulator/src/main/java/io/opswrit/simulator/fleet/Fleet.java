package io.opswrit.simulator.fleet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** The instances as they are now. */
public final class Fleet {

    private final Inventory inventory;
    private final Map<String, Instance> instances = new ConcurrentSkipListMap<>();

    public Fleet(Inventory inventory) {
        this.inventory = inventory;
        reset();
    }

    public Optional<Instance> find(String id) {
        return Optional.ofNullable(instances.get(id));
    }

    /** For ids that were checked before. */
    public Instance get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No instance " + id));
    }

    public Collection<Instance> all() {
        return List.copyOf(instances.values());
    }

    public Optional<Instance> change(String id, UnaryOperator<Behaviour> change) {
        return Optional.ofNullable(
                instances.computeIfPresent(id, (key, instance) -> instance.with(change.apply(instance.behaviour()))));
    }

    public Optional<Instance> retag(String id, Map<String, String> tags) {
        return Optional.ofNullable(instances.computeIfPresent(id, (key, instance) -> instance.tagged(tags)));
    }

    public void reset() {
        inventory.instances().forEach(instance -> instances.put(instance.id(), instance));
    }
}
