package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.events.Instance;
import io.opswrit.request.domain.Fleet;
import io.opswrit.request.outbound.FleetFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells what is known of instances: of all of them, to choose from, or of some that requests name. */
@ApplicationScoped
public class DescribeInstances {

    private final UnitOfWork work;
    private final FleetFacts facts;
    private final Recent<Fleet> recent;

    DescribeInstances(
            UnitOfWork work,
            FleetFacts facts,
            Clock clock,
            @ConfigProperty(name = "opswrit.fleet.keep", defaultValue = "5s") Duration keep) {
        this.work = work;
        this.facts = facts;
        this.recent = new Recent<>(clock, keep);
    }

    /** @return as it was a few seconds ago at most */
    public Uni<Fleet> all() {
        return recent.get(() -> work.read(facts::all));
    }

    /** @return one for every id; nothing but the id is known of those that were never seen */
    public Uni<Map<String, Instance>> some(Collection<String> ids) {
        return work.read(() -> facts.find(ids))
                .map(seen -> ids.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(), id -> seen.getOrDefault(id, Instance.unseen(id)))));
    }

    public Uni<Instance> one(String id) {
        return some(List.of(id)).map(found -> found.get(id));
    }
}
