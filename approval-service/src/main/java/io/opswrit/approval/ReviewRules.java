package io.opswrit.approval;

import io.opswrit.approval.domain.DecisionRule;
import io.opswrit.approval.domain.People;
import io.opswrit.approval.domain.Sla;
import io.opswrit.approval.domain.WritIssuer;
import io.opswrit.approval.outbound.PeopleFile;
import io.opswrit.approval.usecase.Timing;
import io.opswrit.delivery.Marks;
import io.opswrit.edge.session.EndedSessions;
import io.opswrit.writ.KeySet;
import io.opswrit.writ.Signer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes of the settings what the use cases work with, at the start: with a wrong one the service does not come up. */
@Singleton
class ReviewRules {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    EndedSessions endedSessions(Marks marks) {
        return new EndedSessions(marks::set, marks::isSet);
    }

    @Startup
    @Produces
    @Singleton
    Timing timing(Clock clock, ReviewSettings settings) {
        return new Timing(clock, new Sla(settings.escalateAfter(), settings.expireAfter(), settings.answerWithin()));
    }

    @Startup
    @Produces
    @Singleton
    People people(
            @ConfigProperty(name = "opswrit.people") Optional<Path> file,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> tokenIssuer,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> loginServer) {
        String issuer = tokenIssuer.or(() -> loginServer).orElseThrow();
        return file.map(path -> PeopleFile.read(path, issuer)).orElseGet(() -> PeopleFile.packaged(issuer));
    }

    @Produces
    @Singleton
    DecisionRule decisionRule(People people) {
        return new DecisionRule(people);
    }

    @Startup
    @Produces
    @Singleton
    KeySet orderKeys(@ConfigProperty(name = "opswrit.order-keys") String jwks) {
        return KeySet.of(jwks);
    }

    @Startup
    @Produces
    @Singleton
    WritIssuer writIssuer(@ConfigProperty(name = "opswrit.writ-signing-key") String jwk, ReviewSettings settings) {
        return new WritIssuer(Signer.of(jwk), settings.writValidFor());
    }
}
