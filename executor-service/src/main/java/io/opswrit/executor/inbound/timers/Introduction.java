package io.opswrit.executor.inbound.timers;

import io.opswrit.executor.usecase.NameCaller;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Has it told at the start on whose account commands run. */
@ApplicationScoped
class Introduction {

    private static final Logger LOG = Logger.getLogger(Introduction.class);

    private final NameCaller nameCaller;
    private final Background background;

    Introduction(NameCaller nameCaller, Vertx vertx) {
        this.nameCaller = nameCaller;
        this.background = new Background(vertx);
    }

    void start(@Observes StartupEvent event) {
        background.run(
                nameCaller::name,
                failure -> failure.ifPresent(cause -> LOG.warn("Cannot tell on whose account commands run", cause)));
    }
}
