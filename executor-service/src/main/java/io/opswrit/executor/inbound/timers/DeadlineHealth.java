package io.opswrit.executor.inbound.timers;

import io.opswrit.executor.usecase.CheckDeadlines;
import io.opswrit.executor.usecase.Meters;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells how much work is late. It is data for people and never takes the service out. */
@Wellness
@ApplicationScoped
class DeadlineHealth implements AsyncHealthCheck {

    private final CheckDeadlines deadlines;
    private final Meters meters;

    DeadlineHealth(CheckDeadlines deadlines, Meters meters) {
        this.deadlines = deadlines;
        this.meters = meters;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return deadlines
                .countPastDeadline()
                .map(late -> HealthCheckResponse.named("executions")
                        .up()
                        .withData("past_deadline", late)
                        .withData("calls_in_flight", meters.callsInFlight())
                        .build())
                .onFailure()
                .recoverWithItem(HealthCheckResponse.named("executions")
                        .up()
                        .withData("past_deadline", "unknown")
                        .build());
    }
}
