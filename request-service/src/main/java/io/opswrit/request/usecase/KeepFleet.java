package io.opswrit.request.usecase;

import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.LatestFacts;
import io.opswrit.delivery.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the newest of what is said about each instance, so that forms can offer it and pages can show it. */
@ApplicationScoped
public class KeepFleet implements EventHandler {

    private final LatestFacts facts;

    KeepFleet(LatestFacts facts) {
        this.facts = facts;
    }

    @Override
    public String consumer() {
        return "request-fleet-view";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return facts.keep(events);
    }
}
