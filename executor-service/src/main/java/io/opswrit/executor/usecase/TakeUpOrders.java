package io.opswrit.executor.usecase;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.opswrit.delivery.Received;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Event;
import io.opswrit.events.RequestEvent;
import io.opswrit.executor.domain.Admission;
import io.opswrit.executor.domain.AdmissionRules;
import io.opswrit.executor.domain.Docket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes up each order once, if it may run; stops it when asked; keeps what is forged out and on record. */
@ApplicationScoped
public class TakeUpOrders {

    private static final Logger LOG = Logger.getLogger(TakeUpOrders.class);

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final AdmissionRules rules;
    private final Dockets dockets;
    private final PublishFacts publish;
    private final RefuseEvent refuse;
    private final Clock clock;

    TakeUpOrders(AdmissionRules rules, Dockets dockets, PublishFacts publish, RefuseEvent refuse, Clock clock) {
        this.rules = rules;
        this.dockets = dockets;
        this.publish = publish;
        this.refuse = refuse;
        this.clock = clock;
    }

    /** Call it inside a transaction. */
    public Uni<Void> takeUp(List<Received> arrived) {
        List<Received> concerning =
                arrived.stream().filter(TakeUpOrders::isForUs).toList();
        return dockets.open(concerning.stream().map(Received::key).toList())
                .chain(open -> Sequence.of(concerning, received -> handle(received, open))
                        .chain(() -> dockets.store(open)));
    }

    private static boolean isForUs(Received received) {
        return received.event().stream()
                .anyMatch(event -> event instanceof RequestEvent.Submitted
                        || event instanceof RequestEvent.CancelRequested
                        || event instanceof ApprovalEvent.Granted);
    }

    private Uni<Void> handle(Received received, Dockets.Open open) {
        Optional<Docket> docket = open.of(received.key());
        if (docket.isEmpty()) {
            return refuse.refuse(received, "the key is not a request id");
        }
        Instant now = clock.instant();
        return switch (received.event().orElseThrow()) {
            case RequestEvent.Submitted submitted ->
                admit(rules.of(submitted, received.key(), now), docket.get(), received, now);
            case ApprovalEvent.Granted granted ->
                admit(rules.of(granted, received.key(), now), docket.get(), received, now);
            case RequestEvent.CancelRequested cancel ->
                publish(docket.get(), docket.get().cancelRequested(cancel.actor(), now));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> admit(Admission admission, Docket docket, Received received, Instant now) {
        if (admission instanceof Admission.Forged forged) {
            return refuse.refuse(received, forged.reason());
        }
        UUID executionId = ids.generate();
        List<Event> events = docket.admit(admission, executionId, received.traceparent(), now);
        if (admission instanceof Admission.Declined declined && !events.isEmpty()) {
            LOG.warnf("Order of request %s does not run: %s", docket.requestId(), declined.reason());
        }
        return publish(docket, events);
    }

    private Uni<Void> publish(Docket docket, List<Event> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : publish.publish(docket.execution().orElseThrow(), events);
    }
}
