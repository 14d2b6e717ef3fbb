package io.opswrit.audit;

import io.opswrit.audit.domain.MailPlan;
import io.opswrit.audit.domain.MailSettings;
import io.opswrit.audit.domain.RetryPolicy;
import io.opswrit.delivery.Marks;
import io.opswrit.edge.session.EndedSessions;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the plain parts that the use cases are built on; the plan of mails at start, so that a bad address stops the service. */
class Parts {

    @Produces
    @Singleton
    @Startup
    MailPlan mailPlan(
            @ConfigProperty(name = "opswrit.public-url") String publicUrl,
            @ConfigProperty(name = "opswrit.mail.ticket-url") String ticketUrl) {
        return new MailPlan(new MailSettings(publicUrl, ticketUrl));
    }

    @Produces
    @Singleton
    RetryPolicy retryPolicy(
            @ConfigProperty(name = "opswrit.mail.first-wait") Duration firstWait,
            @ConfigProperty(name = "opswrit.mail.longest-wait") Duration longestWait,
            @ConfigProperty(name = "opswrit.mail.give-up-after") Duration giveUpAfter) {
        return new RetryPolicy(firstWait, longestWait, giveUpAfter);
    }

    @Produces
    @Singleton
    EndedSessions endedSessions(Marks marks) {
        return new EndedSessions(marks::set, marks::isSet);
    }

    /** In milliseconds, so that a time is the same in the database and in an event. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
