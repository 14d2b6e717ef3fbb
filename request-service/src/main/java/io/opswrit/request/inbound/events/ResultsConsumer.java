package io.opswrit.request.inbound.events;

import io.opswrit.delivery.Consumer;
import io.opswrit.request.usecase.ProjectResults;
import io.opswrit.request.usecase.RequestWatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topic {@code command-results}. */
@ApplicationScoped
class ResultsConsumer {

    private final Consumer consumer;
    private final ProjectResults handler;
    private final RequestWatch watch;

    ResultsConsumer(Consumer consumer, ProjectResults handler, RequestWatch watch) {
        this.consumer = consumer;
        this.handler = handler;
        this.watch = watch;
    }

    @Incoming("command-results")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, handler).call(watch::look);
    }
}
