package io.opswrit.approval.inbound.events;

import io.opswrit.delivery.Consumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what requesters do to the use cases, exactly once each. */
@ApplicationScoped
class RequestEventsConsumer {

    private final Consumer consumer;
    private final RequestEventsHandler handler;

    RequestEventsConsumer(Consumer consumer, RequestEventsHandler handler) {
        this.consumer = consumer;
        this.handler = handler;
    }

    @Incoming("request-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, handler);
    }
}
