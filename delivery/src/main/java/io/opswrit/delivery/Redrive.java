package io.opswrit.delivery;

import io.opswrit.delivery.ParkedEvents.Line;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tries the parked events of a key in a topic again, in order, until one fails again or none is left. */
@ApplicationScoped
class Redrive {

    private final UnitOfWork unitOfWork;
    private final ParkedEvents parkedEvents;
    private final Handlers handlers;

    Redrive(UnitOfWork unitOfWork, ParkedEvents parkedEvents, Handlers handlers) {
        this.unitOfWork = unitOfWork;
        this.parkedEvents = parkedEvents;
        this.handlers = handlers;
    }

    /** @return empty when there is no such parked event */
    Uni<Optional<Outcome>> run(long parkedId) {
        return unitOfWork
                .run(() -> parkedEvents.find(parkedId))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : redrive(found.get()).map(Optional::of));
    }

    private Uni<Outcome> redrive(ParkedEvent one) {
        return handlers.named(one.consumer)
                .map(handler -> next(handler, new Line(one.topic, one.key), 0))
                .orElseGet(() -> Uni.createFrom()
                        .item(new Outcome(0, "This service has no handler named " + one.consumer + " any more")));
    }

    private Uni<Outcome> next(EventHandler handler, Line line, int applied) {
        return unitOfWork
                .run(() -> parkedEvents
                        .lockFirst(handler.consumer(), line)
                        .chain(first -> first.isEmpty()
                                ? Uni.createFrom().item(false)
                                : apply(first.get(), handler).replaceWith(true)))
                .chain(more -> more
                        ? next(handler, line, applied + 1)
                        : Uni.createFrom().item(new Outcome(applied, null)))
                .onFailure(failure -> !InfrastructureTrouble.is(failure))
                .recoverWithUni(failure -> failedAgain(handler.consumer(), line, failure)
                        .replaceWith(new Outcome(applied, failure.getMessage())));
    }

    private Uni<Void> apply(ParkedEvent parked, EventHandler handler) {
        Received event = EnvelopeReader.read(parked.arrival());
        LogFields.of(List.of(event));
        return handler.handle(List.of(event)).chain(() -> parkedEvents.remove(parked));
    }

    private Uni<Void> failedAgain(String consumer, Line line, Throwable failure) {
        String reason = failure instanceof Unprocessable ? failure.getMessage() : failure.toString();
        return unitOfWork
                .run(() -> parkedEvents
                        .lockFirst(consumer, line)
                        .invoke(first -> first.ifPresent(parked -> parked.failedAgain(reason))))
                .replaceWithVoid();
    }

    /** @param stoppedBy why the next one failed again; null when none is left */
    record Outcome(int applied, String stoppedBy) {}
}
