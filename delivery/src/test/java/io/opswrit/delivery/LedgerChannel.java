package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads as every service does: with the settings of the shared file and a group of its own. */
@ApplicationScoped
class LedgerChannel {

    private final Consumer consumer;
    private final Ledger ledger;

    LedgerChannel(Consumer consumer, Ledger ledger) {
        this.consumer = consumer;
        this.ledger = ledger;
    }

    @Incoming("request-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return consumer.consume(batch, ledger);
    }
}
