package io.opswrit.executor.inbound.timers;

import io.opswrit.executor.domain.Step;
import io.opswrit.executor.usecase.ClaimDueExecutions;
import io.opswrit.executor.usecase.ExecutionSettings;
import io.opswrit.executor.usecase.TakeStep;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Works on executions as they become due: looks every so often, and at once when woken. Claims only as many as there are free
 * calls, each call on a context of its own. Claims that follow each other keep a pace.
 */
@ApplicationScoped
public class DueExecutions {

    private static final Logger LOG = Logger.getLogger(DueExecutions.class);

    private static final Duration PACE = Duration.ofMillis(10);

    private final ClaimDueExecutions claimDue;
    private final TakeStep takeStep;
    private final ExecutionSettings settings;
    private final Vertx vertx;
    private final Background background;
    private final Paced claims;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean running;
    private volatile boolean failing;
    private long timer;

    DueExecutions(ClaimDueExecutions claimDue, TakeStep takeStep, ExecutionSettings settings, Vertx vertx) {
        this.claimDue = claimDue;
        this.takeStep = takeStep;
        this.settings = settings;
        this.vertx = vertx;
        this.background = new Background(vertx);
        this.claims = new Paced(vertx, PACE, this::claim);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        timer = vertx.setPeriodic(settings.pollInterval().toMillis(), _ -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        vertx.cancelTimer(timer);
    }

    /** There may be something to do. Never waits; a wake during a claim leads to another one. */
    public void wake() {
        woken.set(true);
        if (running && free() > 0 && claiming.compareAndSet(false, true)) {
            claims.begin();
        }
    }

    /** Only one at a time takes from what is free, so that it may have grown but not shrunk since the wake. */
    private void claim() {
        if (running) {
            woken.set(false);
            int most = free();
            background.run(() -> claimDue.claim(most).invoke(this::begin).replaceWithVoid(), this::claimed);
        }
    }

    private int free() {
        return settings.inFlight() - inFlight.get();
    }

    private void begin(List<Step> steps) {
        inFlight.addAndGet(steps.size());
        steps.forEach(step -> background.run(() -> take(step), this::ended));
    }

    private Uni<Void> take(Step step) {
        LogFields.of(step.claim());
        return takeStep.take(step);
    }

    private void claimed(Optional<Throwable> failure) {
        claiming.set(false);
        if (failure.isEmpty()) {
            failing = false;
            wakeAgain();
        } else if (running && !failing) {
            failing = true;
            LOG.warnf(failure.get(), "Cannot claim executions; trying again every %s", settings.pollInterval());
        }
    }

    private void ended(Optional<Throwable> failure) {
        inFlight.decrementAndGet();
        failure.ifPresent(cause -> LOG.warn("An answer was not stored; its lease will run out", cause));
        wake();
    }

    private void wakeAgain() {
        if (woken.get()) {
            wake();
        }
    }
}
