package io.opswrit.request.usecase;

import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows in a request what became of its review, and lets those who were asked see it. */
@ApplicationScoped
public class ProjectApprovalEvents implements EventHandler {

    private final RequestProjection projection;

    ProjectApprovalEvents(RequestProjection projection) {
        this.projection = projection;
    }

    @Override
    public String consumer() {
        return "request-approval-view";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return projection.apply(events);
    }
}
