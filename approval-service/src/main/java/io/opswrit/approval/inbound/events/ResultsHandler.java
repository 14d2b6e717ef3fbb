package io.opswrit.approval.inbound.events;

import io.opswrit.approval.usecase.KeepResults;
import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.opswrit.events.ResultEvent.Completed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes over how runs ended. */
@ApplicationScoped
class ResultsHandler implements EventHandler {

    private final KeepResults keep;

    ResultsHandler(KeepResults keep) {
        this.keep = keep;
    }

    @Override
    public String consumer() {
        return "approval-results";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return keep.keep(events.stream()
                .flatMap(event -> event.event().stream())
                .filter(Completed.class::isInstance)
                .map(Completed.class::cast)
                .toList());
    }
}
