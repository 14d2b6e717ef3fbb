package io.opswrit.executor.usecase;

import io.opswrit.delivery.Outbox;
import io.opswrit.events.Event;
import io.opswrit.executor.domain.Execution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says what became of an execution, under the trace of its request and in the transaction that changes it. */
@ApplicationScoped
class PublishFacts {

    private final Outbox outbox;
    private final Meters meters;

    PublishFacts(Outbox outbox, Meters meters) {
        this.outbox = outbox;
        this.meters = meters;
    }

    Uni<Void> publish(Execution execution, List<Event> events) {
        meters.published(events);
        return outbox.append(execution.requestId().toString(), execution.traceparent(), events);
    }
}
