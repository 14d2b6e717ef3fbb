package io.opswrit.executor.usecase;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.opswrit.delivery.Received;
import io.opswrit.executor.domain.RefusedEvent;
import io.opswrit.executor.outbound.RefusedEventRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Puts a forged event on record. It runs nothing and publishes nothing, so that it cannot end a genuine request. */
@ApplicationScoped
class RefuseEvent {

    private static final Logger LOG = Logger.getLogger(RefuseEvent.class);

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final RefusedEventRepository refused;
    private final Meters meters;
    private final Clock clock;

    RefuseEvent(RefusedEventRepository refused, Meters meters, Clock clock) {
        this.refused = refused;
        this.meters = meters;
        this.clock = clock;
    }

    Uni<Void> refuse(Received received, String reason) {
        LOG.warnf("Event %s on %s is not believed: %s", received.id(), received.topic(), reason);
        meters.eventRefused();
        var record = new RefusedEvent(
                ids.generate(),
                received.id(),
                received.topic(),
                String.valueOf(received.key()),
                reason,
                clock.instant());
        return refused.persist(record).replaceWithVoid();
    }
}
