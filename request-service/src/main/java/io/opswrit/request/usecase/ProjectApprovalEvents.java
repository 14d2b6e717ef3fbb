package io.opswrit.request.usecase;

import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.opswrit.request.domain.ReviewStep;
import io.opswrit.request.outbound.Reviews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows in a request what became of its review, lets those who were asked see it, and learns how reviews go. */
@ApplicationScoped
public class ProjectApprovalEvents implements EventHandler {

    private final RequestProjection projection;
    private final Reviews reviews;

    ProjectApprovalEvents(RequestProjection projection, Reviews reviews) {
        this.projection = projection;
        this.reviews = reviews;
    }

    @Override
    public String consumer() {
        return "request-approval-view";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return projection.apply(events).chain(() -> reviews.note(steps(events)));
    }

    /** The projection has parked what has no request. */
    private static List<ReviewStep> steps(List<Received> events) {
        return events.stream()
                .flatMap(received -> received.event().stream()
                        .flatMap(event ->
                                ReviewStep.of(UUID.fromString(received.key()), event, received.time()).stream()))
                .toList();
    }
}
