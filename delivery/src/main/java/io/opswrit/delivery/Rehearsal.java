package io.opswrit.delivery;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A start with nothing behind it, which ends by itself: from one, while an image is built, the JVM makes its ahead-of-time
 * cache. The profile {@code rehearsal} turns it on.
 */
@ApplicationScoped
class Rehearsal {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);

    /** By then each timer and each channel has tried once. */
    private static final Duration LENGTH = Duration.ofSeconds(5);

    void begin(
            @Observes StartupEvent started,
            @ConfigProperty(name = "opswrit.rehearsal", defaultValue = "false") boolean on,
            Vertx vertx) {
        if (on) {
            LOG.infof("This start is a rehearsal and ends in %s", LENGTH);
            vertx.setTimer(LENGTH.toMillis(), _ -> Quarkus.asyncExit());
        }
    }
}
