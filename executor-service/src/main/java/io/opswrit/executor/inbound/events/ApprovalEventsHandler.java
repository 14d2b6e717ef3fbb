package io.opswrit.executor.inbound.events;

import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.opswrit.executor.usecase.TakeUpOrders;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Hands what arrives on {@code approval-events} to whoever takes up orders. */
@ApplicationScoped
class ApprovalEventsHandler implements EventHandler {

    private final TakeUpOrders takeUpOrders;

    ApprovalEventsHandler(TakeUpOrders takeUpOrders) {
        this.takeUpOrders = takeUpOrders;
    }

    @Override
    public String consumer() {
        return "executor-approval-events";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return takeUpOrders.takeUp(events);
    }
}
