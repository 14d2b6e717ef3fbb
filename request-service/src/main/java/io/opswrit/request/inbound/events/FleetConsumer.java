package io.opswrit.request.inbound.events;

import io.opswrit.delivery.Consumer;
import io.opswrit.request.usecase.KeepFleet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topic {@code fleet}. */
@ApplicationScoped
class FleetConsumer {

    private final Consumer consumer;
    private final KeepFleet handler;

    FleetConsumer(Consumer consumer, KeepFleet handler) {
        this.consumer = consumer;
        this.handler = handler;
    }

    @Incoming("fleet")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, handler);
    }
}
