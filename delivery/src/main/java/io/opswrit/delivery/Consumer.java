package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        Context context = Vertx.currentContext();
        Task task = new Task(handler, work -> context.runOnContext(_ -> work.run()));
        return arrivals.isEmpty() ? Uni.createFrom().voidItem() : apply(arrivals, task);
    }

    private Uni<Void> apply(List<Arrival> arrivals, Task task) {
        return waitingOutTrouble(task, () -> admission.admit(arrivals, task.handler()))
                .onFailure()
                .recoverWithUni(failure -> arrivals.size() == 1
                        ? applyAlone(arrivals.getFirst(), task, failure, 1)
                        : applyHalves(arrivals, task));
    }

    private Uni<Void> applyHalves(List<Arrival> arrivals, Task task) {
        int middle = arrivals.size() / 2;
        return apply(arrivals.subList(0, middle), task)
                .chain(() -> apply(arrivals.subList(middle, arrivals.size()), task));
    }

    private Uni<Void> applyAlone(Arrival arrival, Task task, Throwable failure, int tries) {
        if (failure instanceof Unprocessable || tries >= config.tries()) {
            return park(arrival, task, failure);
        }
        return Backoff.pause(Backoff.after(tries - 1, config.firstBackoff(), config.maxBackoff()))
                .chain(() -> waitingOutTrouble(task, () -> admission.admit(List.of(arrival), task.handler())))
                .onFailure()
                .recoverWithUni(again -> applyAlone(arrival, task, again, tries + 1));
    }

    private Uni<Void> park(Arrival arrival, Task task, Throwable failure) {
        String consumer = task.handler().consumer();
        String reason = failure instanceof Unprocessable ? failure.getMessage() : failure.toString();
        LOG.warnf(
                "%s parks %s of key %s: %s. See /q/parked on the management port.",
                consumer,
                arrival.place(),
                arrival.waitingKey(),
                failure.getClass().getSimpleName());
        // nothing may come of a failure here but another try: it would stop the channel
        return again(task, _ -> true, () -> admission.park(arrival, consumer, reason));
    }

    private Uni<Void> waitingOutTrouble(Task task, Supplier<Uni<Void>> work) {
        return again(task, InfrastructureTrouble::is, work);
    }

    private Uni<Void> again(Task task, Predicate<Throwable> passes, Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .emitOn(task.context())
                .onFailure(passes)
                .invoke(trouble -> LOG.warnf("Trying again: %s", inOneLine(trouble)))
                .onFailure(passes)
                .retry()
                .when(Backoff.forever(config.firstBackoff(), config.maxBackoff()));
    }

    private static String inOneLine(Throwable failure) {
        return failure.toString().lines().limit(2).map(String::strip).collect(Collectors.joining(" "));
    }

    /** @param context where sessions may be opened; a failure may come from anywhere */
    private record Task(EventHandler handler, Executor context) {}
}
