package io.opswrit.simulator.time;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Time by the wall clock, with every wait divided by the scale. */
public final class WallTime implements SimulatedTime, AutoCloseable {

    private static final Logger LOG = System.getLogger(WallTime.class.getName());

    private final double scale;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("simulated-time").daemon().factory());

    public WallTime(double scale) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException(
                    "The time scale must be greater than 0, for example 10 for ten times faster.");
        }
        this.scale = scale;
    }

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Instant in(Duration simulated) {
        return now().plus(scaled(simulated));
    }

    @Override
    public void after(Duration simulated, Runnable task) {
        schedule(scaled(simulated), task);
    }

    @Override
    public void at(Instant moment, Runnable task) {
        schedule(Duration.between(now(), moment), task);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void schedule(Duration wait, Runnable task) {
        try {
            var unused = timer.schedule(() -> runSafely(task), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "event=task_dropped reason=closed");
        }
    }

    private Duration scaled(Duration simulated) {
        return Duration.ofMillis(Math.round(simulated.toMillis() / scale));
    }

    private static void runSafely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "event=task_failed", bug);
        }
    }
}
