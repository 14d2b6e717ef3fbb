package io.opswrit.executor.inbound.timers;

import io.opswrit.executor.usecase.CheckAccess;
import io.opswrit.executor.usecase.CheckDeadlines;
import io.opswrit.executor.usecase.CheckFleet;
import io.opswrit.executor.usecase.Meters;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells how much work is late, how old the picture of the fleet is and whether AWS lets us in. It is data for people and never takes the service out.
 * One check for all, because checks run at once and would share a session.
 */
@Wellness
@ApplicationScoped
class WorkHealth implements AsyncHealthCheck {

    private final CheckDeadlines deadlines;
    private final CheckFleet fleet;
    private final CheckAccess access;
    private final Meters meters;

    WorkHealth(CheckDeadlines deadlines, CheckFleet fleet, CheckAccess access, Meters meters) {
        this.deadlines = deadlines;
        this.fleet = fleet;
        this.access = access;
        this.meters = meters;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return deadlines
                .countPastDeadline()
                .chain(late -> fleet.secondsSinceSurvey()
                        .map(age -> HealthCheckResponse.named("executions")
                                .up()
                                .withData("past_deadline", late)
                                .withData("calls_in_flight", meters.callsInFlight())
                                .withData(
                                        "seconds_since_fleet_survey",
                                        age.map(String::valueOf).orElse("never"))
                                .withData("aws", access.trouble())
                                .withData("sending", access.sending())
                                .withData("aws_account", access.account())
                                .withData("aws_region", access.region())
                                .build()))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.named("executions")
                        .up()
                        .withData("past_deadline", "unknown")
                        .withData("aws", access.trouble())
                        .build());
    }
}
