package io.opswrit.executor.inbound.events;

import io.opswrit.delivery.Consumer;
import io.opswrit.executor.inbound.timers.DueExecutions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Low-risk orders and wishes to cancel. */
@ApplicationScoped
class RequestEventsConsumer {

    private final Consumer consumer;
    private final RequestEventsHandler handler;
    private final DueExecutions due;

    RequestEventsConsumer(Consumer consumer, RequestEventsHandler handler, DueExecutions due) {
        this.consumer = consumer;
        this.handler = handler;
        this.due = due;
    }

    @Incoming("request-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, handler).invoke(due::wake);
    }
}
