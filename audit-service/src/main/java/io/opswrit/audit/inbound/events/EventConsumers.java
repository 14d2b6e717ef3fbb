package io.opswrit.audit.inbound.events;

import io.opswrit.audit.usecase.RecordEvents;
import io.opswrit.delivery.Consumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Everything that anybody says comes in here. */
@ApplicationScoped
class EventConsumers {

    private final Consumer consumer;
    private final RecordEvents recordEvents;

    EventConsumers(Consumer consumer, RecordEvents recordEvents) {
        this.consumer = consumer;
        this.recordEvents = recordEvents;
    }

    @Incoming("request-events")
    Uni<Void> onRequestEvents(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, recordEvents);
    }

    @Incoming("approval-events")
    Uni<Void> onApprovalEvents(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, recordEvents);
    }

    @Incoming("execution-events")
    Uni<Void> onExecutionEvents(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, recordEvents);
    }

    @Incoming("command-results")
    Uni<Void> onResults(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, recordEvents);
    }

    @Incoming("notification-events")
    Uni<Void> onNotificationEvents(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, recordEvents);
    }
}
