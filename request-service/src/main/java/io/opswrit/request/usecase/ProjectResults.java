package io.opswrit.request.usecase;

import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows in a request how it ended. */
@ApplicationScoped
public class ProjectResults implements EventHandler {

    private final RequestProjection projection;

    ProjectResults(RequestProjection projection) {
        this.projection = projection;
    }

    @Override
    public String consumer() {
        return "request-result-view";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return projection.apply(events);
    }
}
