package io.opswrit.delivery;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Facts for people, always up: a late or a parked event is no reason to take a service out. */
@Wellness
@ApplicationScoped
class DeliveryHealth implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Vitals vitals;
    private final Relay relay;

    DeliveryHealth(Vitals vitals, Relay relay) {
        this.vitals = vitals;
        this.relay = relay;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return vitals.look()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(signs -> facts().withData("oldest_unsent_event", signs.oldestUnsentSeconds() + " s")
                        .withData("parked_events", signs.parkedEvents())
                        .build())
                .onFailure()
                .recoverWithItem(
                        () -> facts().withData("database", "does not answer").build());
    }

    private HealthCheckResponseBuilder facts() {
        return HealthCheckResponse.named("delivery").up().withData("relay", relay.isActive() ? "active" : "standby");
    }
}
