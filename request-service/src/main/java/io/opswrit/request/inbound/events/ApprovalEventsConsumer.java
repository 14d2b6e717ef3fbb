package io.opswrit.request.inbound.events;

import io.opswrit.delivery.Consumer;
import io.opswrit.request.usecase.ProjectApprovalEvents;
import io.opswrit.request.usecase.RequestWatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topic {@code approval-events}. */
@ApplicationScoped
class ApprovalEventsConsumer {

    private final Consumer consumer;
    private final ProjectApprovalEvents handler;
    private final RequestWatch watch;

    ApprovalEventsConsumer(Consumer consumer, ProjectApprovalEvents handler, RequestWatch watch) {
        this.consumer = consumer;
        this.handler = handler;
        this.watch = watch;
    }

    @Incoming("approval-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, handler).call(watch::look);
    }
}
