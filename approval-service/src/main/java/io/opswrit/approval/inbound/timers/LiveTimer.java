package io.opswrit.approval.inbound.timers;

import io.opswrit.approval.usecase.WatchCard;
import io.opswrit.approval.usecase.WatchQueue;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Once a second, looks for what is new to those who have a card or a queue open here; with none open it asks nothing. */
@ApplicationScoped
class LiveTimer {

    private static final Logger LOG = Logger.getLogger(LiveTimer.class);

    private final WatchCard cards;
    private final WatchQueue queues;

    LiveTimer(WatchCard cards, WatchQueue queues) {
        this.cards = cards;
        this.queues = queues;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return cards.look()
                .chain(queues::look)
                .onFailure()
                .invoke(failure -> LOG.warnf("Cannot look for what is new on open pages: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
