package io.opswrit.request.inbound.events;

import io.opswrit.delivery.Consumer;
import io.opswrit.request.usecase.ProjectExecutionEvents;
import io.opswrit.request.usecase.RequestWatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topic {@code execution-events}. */
@ApplicationScoped
class ExecutionEventsConsumer {

    private final Consumer consumer;
    private final ProjectExecutionEvents handler;
    private final RequestWatch watch;

    ExecutionEventsConsumer(Consumer consumer, ProjectExecutionEvents handler, RequestWatch watch) {
        this.consumer = consumer;
        this.handler = handler;
        this.watch = watch;
    }

    @Incoming("execution-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, handler).call(watch::look);
    }
}
