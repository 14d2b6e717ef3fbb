package io.opswrit.approval.outbound;

import io.opswrit.delivery.LatestFacts;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.Instance;
import io.opswrit.events.Topics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What the executor said about instances. */
@ApplicationScoped
public class Fleet {

    private final LatestFacts facts;

    Fleet(LatestFacts facts) {
        this.facts = facts;
    }

    /** @return one for each id; of those that nobody has seen it holds the id alone */
    public Uni<Map<String, Instance>> describe(Collection<String> ids) {
        return facts.find(Topics.FLEET, ids).map(found -> {
            Map<String, Instance> instances = new HashMap<>();
            ids.forEach(id -> instances.put(id, Instance.unseen(id)));
            found.forEach((id, fact) -> {
                if (fact.event() instanceof InstanceSeen seen) {
                    instances.put(id, Instance.seen(id, seen));
                }
            });
            return instances;
        });
    }
}
