package io.opswrit.request.usecase;

import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows in a request that it was sent, that it runs, and that stopping it did not come about. */
@ApplicationScoped
public class ProjectExecutionEvents implements EventHandler {

    private final RequestProjection projection;

    ProjectExecutionEvents(RequestProjection projection) {
        this.projection = projection;
    }

    @Override
    public String consumer() {
        return "request-execution-view";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return projection.apply(events);
    }
}
