package io.opswrit.delivery;

import io.opswrit.delivery.ParkedEvents.Line;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One transaction over arrivals of one consumer: drops what was handled, parks what must wait, handles the rest. */
@ApplicationScoped
class Admission {

    private static final String WAITS = "Waits behind an earlier event of its key";

    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final ParkedEvents parkedEvents;

    Admission(UnitOfWork unitOfWork, Inbox inbox, ParkedEvents parkedEvents) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.parkedEvents = parkedEvents;
    }

    /** Fails, with nothing changed, when any of them cannot be read or the handler fails. */
    Uni<Void> admit(List<Arrival> arrivals, EventHandler handler) {
        Map<InboxId, Fresh> events = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            Received event = EnvelopeReader.read(arrival);
            events.putIfAbsent(InboxId.of(event), new Fresh(arrival, event));
        }
        return unitOfWork.run(() -> inbox.admit(handler.consumer(), events.keySet())
                .chain(fresh -> {
                    events.keySet().retainAll(fresh);
                    return apply(List.copyOf(events.values()), handler);
                }));
    }

    /** Puts one aside with the reason, unless it was handled or parked before. */
    Uni<Void> park(Arrival arrival, String consumer, String reason) {
        return unitOfWork.run(() -> inbox.admit(consumer, List.of(arrival.inboxId()))
                .chain(fresh -> parkedEvents.park(consumer, fresh.isEmpty() ? List.of() : List.of(arrival), reason)));
    }

    private Uni<Void> apply(List<Fresh> events, EventHandler handler) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<Line> lines = events.stream().map(Fresh::line).collect(Collectors.toSet());
        return parkedEvents.held(handler.consumer(), lines).chain(held -> {
            List<Arrival> waiting = new ArrayList<>();
            List<Received> ready = new ArrayList<>();
            for (Fresh fresh : events) {
                if (held.contains(fresh.line())) {
                    waiting.add(fresh.arrival());
                } else {
                    ready.add(fresh.event());
                }
            }
            return parkedEvents.park(handler.consumer(), waiting, WAITS).chain(() -> handle(ready, handler));
        });
    }

    private static Uni<Void> handle(List<Received> events, EventHandler handler) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LogFields.of(events);
        return handler.handle(events);
    }

    private record Fresh(Arrival arrival, Received event) {

        Line line() {
            return new Line(event.topic(), event.key());
        }
    }
}
