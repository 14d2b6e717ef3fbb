package io.opswrit.audit.inbound.health;

import io.opswrit.audit.domain.WaitingMails;
import io.opswrit.audit.usecase.MeasureMails;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** How many mails wait, always up: a mail server that is away is no reason to take this service out. */
@Wellness
@ApplicationScoped
class MailHealth implements AsyncHealthCheck {

    private final MeasureMails measureMails;

    MailHealth(MeasureMails measureMails) {
        this.measureMails = measureMails;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return measureMails
                .execute()
                .map(MailHealth::facts)
                .onFailure()
                .recoverWithItem(
                        () -> response().withData("database", "does not answer").build());
    }

    private static HealthCheckResponse facts(WaitingMails mails) {
        return response()
                .withData("waiting", mails.count())
                .withData("oldest_waiting", mails.oldestSeconds() + " s")
                .build();
    }

    private static HealthCheckResponseBuilder response() {
        return HealthCheckResponse.named("mail").up();
    }
}
