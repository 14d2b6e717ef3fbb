package io.opswrit.executor.inbound.timers;

import io.opswrit.executor.usecase.ExecutionSettings;
import io.opswrit.executor.usecase.SweepCommands;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Looks whether a sweep is due, every so often; never two of its own at once. */
@ApplicationScoped
class Sweeps {

    private static final Logger LOG = Logger.getLogger(Sweeps.class);

    private final SweepCommands sweepCommands;
    private final DueExecutions dueExecutions;
    private final ExecutionSettings settings;
    private final Vertx vertx;
    private final Background background;
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile boolean running;
    private volatile boolean failing;
    private long timer;

    Sweeps(SweepCommands sweepCommands, DueExecutions dueExecutions, ExecutionSettings settings, Vertx vertx) {
        this.sweepCommands = sweepCommands;
        this.dueExecutions = dueExecutions;
        this.settings = settings;
        this.vertx = vertx;
        this.background = new Background(vertx);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        timer = vertx.setPeriodic(settings.pollInterval().toMillis(), _ -> sweep());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        vertx.cancelTimer(timer);
    }

    private void sweep() {
        if (running && sweeping.compareAndSet(false, true)) {
            background.run(() -> sweepCommands.sweepIfDue(dueExecutions::wake), this::ended);
        }
    }

    private void ended(Optional<Throwable> failure) {
        sweeping.set(false);
        if (failure.isEmpty()) {
            failing = false;
        } else if (running && !failing) {
            failing = true;
            LOG.warn("Cannot sweep commands; trying again as soon as the next sweep is due", failure.get());
        }
    }
}
