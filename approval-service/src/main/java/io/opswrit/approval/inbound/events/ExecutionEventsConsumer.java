package io.opswrit.approval.inbound.events;

import io.opswrit.delivery.Consumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what the executor says of runs that go on to the use case, exactly once each. */
@ApplicationScoped
class ExecutionEventsConsumer {

    private final Consumer consumer;
    private final ExecutionEventsHandler handler;

    ExecutionEventsConsumer(Consumer consumer, ExecutionEventsHandler handler) {
        this.consumer = consumer;
        this.handler = handler;
    }

    @Incoming("execution-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, handler);
    }
}
