package io.opswrit.executor.inbound.timers;

import io.opswrit.executor.usecase.CheckFleet;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells how old the published picture of the fleet is. It is data for people and never takes the service out. */
@Wellness
@ApplicationScoped
class FleetHealth implements AsyncHealthCheck {

    private final CheckFleet fleet;

    FleetHealth(CheckFleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return fleet.secondsSinceSurvey()
                .map(seconds -> seconds.map(String::valueOf).orElse("never surveyed"))
                .onFailure()
                .recoverWithItem("unknown")
                .map(age -> HealthCheckResponse.named("fleet")
                        .up()
                        .withData("seconds_since_survey", age)
                        .build());
    }
}
