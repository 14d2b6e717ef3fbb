package io.opswrit.request.outbound;

import io.opswrit.delivery.LatestFact;
import io.opswrit.delivery.LatestFacts;
import io.opswrit.events.FleetEvent;
import io.opswrit.events.Instance;
import io.opswrit.events.Topics;
import io.opswrit.request.domain.Fleet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the executor said about instances, as this service keeps it. */
@ApplicationScoped
public class FleetFacts {

    private final LatestFacts facts;

    FleetFacts(LatestFacts facts) {
        this.facts = facts;
    }

    public Uni<Fleet> all() {
        return facts.all(Topics.FLEET)
                .map(found -> new Fleet(instances(found.stream()).toList()));
    }

    /** @return those that were seen, by id */
    public Uni<Map<String, Instance>> find(Collection<String> ids) {
        return facts.find(Topics.FLEET, ids)
                .map(found -> instances(found.values().stream())
                        .collect(Collectors.toMap(Instance::id, Function.identity())));
    }

    /** The key is what an instance is asked for by, so a fact that names another one counts for its key alone. */
    private static Stream<Instance> instances(Stream<LatestFact> facts) {
        return facts.flatMap(fact -> fact.event() instanceof FleetEvent.InstanceSeen seen
                ? Stream.of(Instance.seen(fact.key(), seen))
                : Stream.empty());
    }
}
