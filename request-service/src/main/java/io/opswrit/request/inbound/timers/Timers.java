package io.opswrit.request.inbound.timers;

import io.opswrit.request.usecase.ForgetIdempotencyKeys;
import io.opswrit.request.usecase.RequestWatch;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What this service does by the clock. Each replica does both; neither minds that the others do. */
@ApplicationScoped
class Timers {

    private final RequestWatch watch;
    private final ForgetIdempotencyKeys forgetKeys;

    Timers(RequestWatch watch, ForgetIdempotencyKeys forgetKeys) {
        this.watch = watch;
        this.forgetKeys = forgetKeys;
    }

    @Scheduled(every = "${opswrit.watch.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return watch.look();
    }

    @Scheduled(every = "${opswrit.idempotency.clean-up-every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetKeys() {
        return forgetKeys.execute();
    }
}
