package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A handler as services have one that keep a compacted topic. */
@ApplicationScoped
class FleetKeeper implements EventHandler {

    private final LatestFacts facts;

    FleetKeeper(LatestFacts facts) {
        this.facts = facts;
    }

    @Override
    public String consumer() {
        return "executor-fleet-test";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return facts.keep(events);
    }
}
