package io.opswrit.request.inbound.timers;

import io.micrometer.core.instrument.MeterRegistry;
import io.opswrit.request.domain.Overdue;
import io.opswrit.request.usecase.CountOverdue;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jboss.logging.Logger;

/** How many requests should have ended long ago, for people and for graphs; it never takes the service out. */
@Wellness
@ApplicationScoped
class OverdueRequests implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(OverdueRequests.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CountOverdue countOverdue;
    private final AtomicLong latest;

    OverdueRequests(CountOverdue countOverdue, MeterRegistry metrics) {
        this.countOverdue = countOverdue;
        this.latest = metrics.gauge("opswrit.requests.overdue", new AtomicLong());
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return countOverdue
                .execute()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(OverdueRequests::told)
                .onFailure()
                .recoverWithItem(
                        () -> facts().withData("database", "does not answer").build());
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return countOverdue
                .execute()
                .invoke(overdue -> latest.set(overdue.count()))
                .onFailure()
                .invoke(failure -> LOG.warnf("Cannot count overdue requests: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static HealthCheckResponse told(Overdue overdue) {
        String oldest = overdue.oldest() == null ? "none" : overdue.oldest().toString();
        return facts().withData("overdue", overdue.count())
                .withData("oldest_submitted_at", oldest)
                .build();
    }

    private static HealthCheckResponseBuilder facts() {
        return HealthCheckResponse.named("requests").up();
    }
}
