package io.opswrit.approval.usecase;

import io.opswrit.approval.outbound.Fleet;
import io.opswrit.delivery.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the newest of what is said about each instance, for the cards of those who decide about it. */
@ApplicationScoped
public class KeepFleet {

    private final Fleet fleet;

    KeepFleet(Fleet fleet) {
        this.fleet = fleet;
    }

    public Uni<Void> keep(List<Received> events) {
        return fleet.keep(events);
    }
}
