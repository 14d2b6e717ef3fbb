package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does one piece of background work again and again, never twice at once: every interval, and at once when woken. A wake
 * that comes while it works is not lost.
 */
final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);

    private static final int IDLE = 0;
    private static final int RUNNING_AND_WOKEN = 2;

    private final String name;
    private final Vertx vertx;
    private final Duration interval;
    private final Supplier<Uni<Void>> turn;
    private final AtomicInteger turnsDue = new AtomicInteger(IDLE);

    private Context context;
    private long timer;
    private volatile boolean running;
    private volatile boolean failing;

    Loop(String name, Vertx vertx, Duration interval, Supplier<Uni<Void>> turn) {
        this.name = name;
        this.vertx = vertx;
        this.interval = interval;
        this.turn = turn;
    }

    /** Call it from a thread that is not of Vert.x, so that the work has a context of its own. */
    void start() {
        context = vertx.getOrCreateContext();
        running = true;
        timer = vertx.setPeriodic(interval.toMillis(), _ -> wake());
        wake();
    }

    void stop() {
        running = false;
        vertx.cancelTimer(timer);
    }

    void wake() {
        if (running && turnsDue.getAndUpdate(n -> Math.min(n + 1, RUNNING_AND_WOKEN)) == IDLE) {
            takeTurn();
        }
    }

    private void takeTurn() {
        context.runOnContext(
                _ -> Uni.createFrom().deferred(turn::get).subscribe().with(_ -> succeeded(), this::failed));
    }

    private void succeeded() {
        if (failing) {
            failing = false;
            LOG.infof("%s works again", name);
        }
        turnEnded();
    }

    /** Says it once, not at every turn: the work is tried again until it succeeds. */
    private void failed(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warnf(failure, "%s failed and keeps trying every %s", name, interval);
        }
        turnEnded();
    }

    private void turnEnded() {
        if (turnsDue.decrementAndGet() > IDLE) {
            takeTurn();
        }
    }
}
