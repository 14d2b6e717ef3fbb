package io.opswrit.approval.usecase;

import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.LatestFacts;
import io.opswrit.delivery.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the newest of what is said about each instance, for the cards of those who decide about it. */
@ApplicationScoped
public class KeepFleet implements EventHandler {

    private final LatestFacts facts;

    KeepFleet(LatestFacts facts) {
        this.facts = facts;
    }

    @Override
    public String consumer() {
        return "approval-fleet";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return facts.keep(events);
    }
}
