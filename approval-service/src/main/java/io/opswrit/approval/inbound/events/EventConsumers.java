package io.opswrit.approval.inbound.events;

import io.opswrit.approval.usecase.KeepFleet;
import io.opswrit.delivery.Consumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What requesters do, how runs go on and end, and what is known of instances: each event once. */
@ApplicationScoped
class EventConsumers {

    private final Consumer consumer;
    private final RequestEventsHandler requests;
    private final ExecutionEventsHandler executions;
    private final ResultsHandler results;
    private final KeepFleet fleet;

    EventConsumers(
            Consumer consumer,
            RequestEventsHandler requests,
            ExecutionEventsHandler executions,
            ResultsHandler results,
            KeepFleet fleet) {
        this.consumer = consumer;
        this.requests = requests;
        this.executions = executions;
        this.results = results;
        this.fleet = fleet;
    }

    @Incoming("request-events")
    Uni<Void> onRequestEvents(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, requests);
    }

    @Incoming("execution-events")
    Uni<Void> onExecutionEvents(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, executions);
    }

    @Incoming("command-results")
    Uni<Void> onResults(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, results);
    }

    @Incoming("fleet")
    Uni<Void> onFleet(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, fleet);
    }
}
