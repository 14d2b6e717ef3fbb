package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Brings a batch of records to a handler, each event once. Trouble with infrastructure is waited out; a batch that fails
 * otherwise is halved until the event that fails stands alone, and that one is parked.
 */
@ApplicationScoped
public class Consumer {

    private static final Logger LOG = Logger.getLogger(Consumer.class);

    private final Admission admission;
    private final Handlers handlers;
    private final DeliveryConfig.Consumer config;

    Consumer(Admission admission, Handlers handlers, DeliveryConfig config) {
        this.admission = admission;
        this.handlers = handlers;
        this.config = config.consumer();
    }

    /** @return done when every record is handled or parked; never fails, because that would stop the channel for good */
    public Uni<Void> consume(ConsumerRecords<String, byte[]> batch, EventHandler handler) {
        LogFields.clear();
        handlers.remember(handler);
        List<Arrival> arrivals = new ArrayList<>(batch.count());
        batch.forEach(message -> arrivals.add(Arrival.of(message)));
        return arrivals.isEmpty() ? Uni.createFrom().voidItem() : apply(arrivals, handler);
    }

    private Uni<Void> apply(List<Arrival> arrivals, EventHandler handler) {
        return waitingOutTrouble(() -> admission.admit(arrivals, handler))
                .onFailure()
                .recoverWithUni(failure -> arrivals.size() == 1
                        ? applyAlone(arrivals.getFirst(), handler, failure, 1)
                        : applyHalves(arrivals, handler));
    }

    private Uni<Void> applyHalves(List<Arrival> arrivals, EventHandler handler) {
        int middle = arrivals.size() / 2;
        return apply(arrivals.subList(0, middle), handler)
                .chain(() -> apply(arrivals.subList(middle, arrivals.size()), handler));
    }

    private Uni<Void> applyAlone(Arrival arrival, EventHandler handler, Throwable failure, int tries) {
        if (failure instanceof Unprocessable || tries >= config.tries()) {
            return park(arrival, handler, failure);
        }
        return Backoff.pause(Backoff.after(tries - 1, config.firstBackoff(), config.maxBackoff()))
                .chain(() -> waitingOutTrouble(() -> admission.admit(List.of(arrival), handler)))
                .onFailure()
                .recoverWithUni(again -> applyAlone(arrival, handler, again, tries + 1));
    }

    private Uni<Void> park(Arrival arrival, EventHandler handler, Throwable failure) {
        String reason = failure instanceof Unprocessable ? failure.getMessage() : failure.toString();
        LOG.warnf(
                "%s parks %s of key %s: %s. See /q/parked on the management port.",
                handler.consumer(),
                arrival.place(),
                arrival.waitingKey(),
                failure.getClass().getSimpleName());
        // nothing may come of a failure here but another try: it would stop the channel
        return again(_ -> true, () -> admission.park(arrival, handler.consumer(), reason));
    }

    private Uni<Void> waitingOutTrouble(Supplier<Uni<Void>> work) {
        return again(InfrastructureTrouble::is, work);
    }

    private Uni<Void> again(Predicate<Throwable> passes, Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(passes)
                .invoke(trouble -> LOG.warnf(
                        "Trying again: %s",
                        trouble.toString().lines().findFirst().orElse("")))
                .onFailure(passes)
                .retry()
                .when(Backoff.forever(config.firstBackoff(), config.maxBackoff()));
    }
}
