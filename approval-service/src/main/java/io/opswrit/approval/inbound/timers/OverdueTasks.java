package io.opswrit.approval.inbound.timers;

import io.micrometer.core.instrument.MeterRegistry;
import io.opswrit.approval.usecase.CountOverdue;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** How many tasks are past their deadline, for people and for graphs; it never takes the service out. */
@Wellness
@ApplicationScoped
class OverdueTasks implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CountOverdue overdue;
    private final AtomicLong latest;

    OverdueTasks(CountOverdue overdue, MeterRegistry metrics) {
        this.overdue = overdue;
        this.latest = metrics.gauge("opswrit.approval.tasks.overdue", new AtomicLong());
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return overdue.count()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(count -> HealthCheckResponse.named("approval")
                        .up()
                        .withData("tasks_past_deadline", count)
                        .build())
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.named("approval")
                        .up()
                        .withData("database", "does not answer")
                        .build());
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return overdue.count().invoke(latest::set).onFailure().recoverWithNull().replaceWithVoid();
    }
}
