package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does one piece of background work again and again, never twice at once: every interval, and at once when woken. A wake
 * that comes while it works is not lost. Turns that follow each other keep a pace, so that much that comes in a stream is done
 * together; a lone wake never waits.
 */
final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);

    private static final int IDLE = 0;
    private static final int RUNNING_AND_WOKEN = 2;

    private final String name;
    private final Vertx vertx;
    private final Duration interval;
    private final Duration pace;
    private final Supplier<Uni<Void>> turn;
    private final AtomicInteger turnsDue = new AtomicInteger(IDLE);

    private Context context;
    private long timer;
    private volatile long began;
    private volatile boolean running;
    private volatile boolean failing;

    Loop(String name, Vertx vertx, Duration interval, Supplier<Uni<Void>> turn) {
        this(name, vertx, interval, Duration.ZERO, turn);
    }

    /** @param pace from the beginning of a turn to that of the next, at least */
    Loop(String name, Vertx vertx, Duration interval, Duration pace, Supplier<Uni<Void>> turn) {
        this.name = name;
        this.vertx = vertx;
        this.interval = interval;
        this.pace = pace;
        this.turn = turn;
    }

    /** Call it from a thread that is not of Vert.x, so that the work has a context of its own. */
    void start() {
        context = vertx.getOrCreateContext();
        began = System.nanoTime() - pace.toNanos();
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
            takeTurnInPace();
        }
    }

    private void takeTurnInPace() {
        long wait = TimeUnit.NANOSECONDS.toMillis(pace.toNanos() - (System.nanoTime() - began));
        if (wait > 0) {
            vertx.setTimer(wait, _ -> takeTurn());
        } else {
            takeTurn();
        }
    }

    /** A turn that was waiting for its pace when the loop was stopped is not taken: it could take the lease again. */
    private void takeTurn() {
        if (!running) {
            turnsDue.set(IDLE);
            return;
        }
        began = System.nanoTime();
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
        if (!failing && running) {
            failing = true;
            LOG.warnf(failure, "%s failed and keeps trying every %s", name, interval);
        }
        turnEnded();
    }

    private void turnEnded() {
        if (turnsDue.decrementAndGet() > IDLE) {
            takeTurnInPace();
        }
    }
}
