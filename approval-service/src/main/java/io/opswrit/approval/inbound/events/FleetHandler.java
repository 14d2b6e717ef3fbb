package io.opswrit.approval.inbound.events;

import io.opswrit.approval.usecase.KeepFleet;
import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes over what is known of instances. */
@ApplicationScoped
class FleetHandler implements EventHandler {

    private final KeepFleet keep;

    FleetHandler(KeepFleet keep) {
        this.keep = keep;
    }

    @Override
    public String consumer() {
        return "approval-fleet";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return keep.keep(events);
    }
}
