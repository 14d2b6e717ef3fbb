package io.opswrit.executor.inbound.events;

import io.opswrit.delivery.Consumer;
import io.opswrit.executor.inbound.timers.DueExecutions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** High-risk orders with their writ. */
@ApplicationScoped
class ApprovalEventsConsumer {

    private final Consumer consumer;
    private final ApprovalEventsHandler handler;
    private final DueExecutions due;

    ApprovalEventsConsumer(Consumer consumer, ApprovalEventsHandler handler, DueExecutions due) {
        this.consumer = consumer;
        this.handler = handler;
        this.due = due;
    }

    @Incoming("approval-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, handler).invoke(due::wake);
    }
}
