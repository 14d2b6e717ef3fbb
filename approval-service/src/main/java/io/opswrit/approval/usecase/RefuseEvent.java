package io.opswrit.approval.usecase;

import io.micrometer.core.instrument.MeterRegistry;
import io.opswrit.approval.outbound.RefusedEvents;
import io.opswrit.delivery.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Notes an event that nobody we trust can have said, and lets the genuine ones of its key pass. */
@ApplicationScoped
class RefuseEvent {

    private static final Logger LOG = Logger.getLogger(RefuseEvent.class);

    private final RefusedEvents refused;
    private final Timing timing;
    private final MeterRegistry metrics;

    RefuseEvent(RefusedEvents refused, Timing timing, MeterRegistry metrics) {
        this.refused = refused;
        this.timing = timing;
        this.metrics = metrics;
    }

    Uni<Void> refuse(Received event, String reason) {
        LOG.warnf(
                "Refused event %s of request %s (%s, partition %d, offset %d): %s",
                event.id(), event.key(), event.topic(), event.partition(), event.offset(), reason);
        metrics.counter("opswrit.approval.refused.events").increment();
        return refused.add(event, reason, timing.now());
    }
}
