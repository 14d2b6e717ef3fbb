package io.opswrit.executor.inbound.timers;

import io.opswrit.executor.usecase.FleetSettings;
import io.opswrit.executor.usecase.SurveyFleet;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Looks whether a survey of the fleet is due: at the start, and every so often; never two of its own at once. */
@ApplicationScoped
class FleetSurveys {

    private static final Logger LOG = Logger.getLogger(FleetSurveys.class);

    private final SurveyFleet surveyFleet;
    private final FleetSettings settings;
    private final Vertx vertx;
    private final Background background;
    private final AtomicBoolean surveying = new AtomicBoolean();
    private volatile boolean running;
    private volatile boolean failing;
    private long timer;

    FleetSurveys(SurveyFleet surveyFleet, FleetSettings settings, Vertx vertx) {
        this.surveyFleet = surveyFleet;
        this.settings = settings;
        this.vertx = vertx;
        this.background = new Background(vertx);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        timer = vertx.setPeriodic(0, settings.pollInterval().toMillis(), _ -> survey());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        vertx.cancelTimer(timer);
    }

    private void survey() {
        if (running && surveying.compareAndSet(false, true)) {
            background.run(surveyFleet::surveyIfDue, this::ended);
        }
    }

    private void ended(Optional<Throwable> failure) {
        surveying.set(false);
        if (failure.isEmpty()) {
            failing = false;
        } else if (running && !failing) {
            failing = true;
            LOG.warn("Cannot survey the fleet; trying again when the next survey is due", failure.get());
        }
    }
}
