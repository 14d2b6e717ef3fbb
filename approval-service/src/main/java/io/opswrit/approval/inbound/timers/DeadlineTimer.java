package io.opswrit.approval.inbound.timers;

import io.opswrit.approval.usecase.PassDeadlines;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks for deadlines that have passed. Every replica does: the rows are claimed one by one. */
@ApplicationScoped
class DeadlineTimer {

    private static final Logger LOG = Logger.getLogger(DeadlineTimer.class);

    private final PassDeadlines deadlines;

    DeadlineTimer(PassDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Scheduled(
            every = "${opswrit.approval.timer-interval:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return deadlines
                .pass()
                .onFailure()
                .invoke(failure -> LOG.warn("Deadlines could not be looked at; the next look tries again", failure))
                .onFailure()
                .recoverWithNull();
    }
}
