package io.opswrit.proof.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

/**
 * Sends at planned times, whatever becomes of what was sent before: who waits for answers would measure less the slower
 * the answers come.
 */
final class OpenLoop {

    private static final double MS = 1000.0;

    private final Vertx vertx;
    private final double perSecond;
    private final long total;
    private final LongFunction<Future<Void>> send;
    private final CompletableFuture<Void> allAnswered = new CompletableFuture<>();
    private long startedAt;
    private long sent;
    private long answered;

    /** @param send takes the planned time; its future never fails */
    OpenLoop(Vertx vertx, double perSecond, long total, LongFunction<Future<Void>> send) {
        this.vertx = vertx;
        this.perSecond = perSecond;
        this.total = total;
        this.send = send;
    }

    /** @return done when the last one was answered */
    CompletableFuture<Void> start() {
        vertx.runOnContext(_ -> {
            startedAt = System.currentTimeMillis();
            vertx.setPeriodic(1, this::sendWhatIsDue);
        });
        return allAnswered;
    }

    private void sendWhatIsDue(long timer) {
        var now = System.currentTimeMillis();
        while (sent < total && plannedAt(sent) <= now) {
            send.apply(plannedAt(sent++)).onComplete(_ -> answered());
        }
        if (sent == total) {
            vertx.cancelTimer(timer);
        }
    }

    private long plannedAt(long number) {
        return startedAt + (long) (number * MS / perSecond);
    }

    private void answered() {
        if (++answered == total) {
            allAnswered.complete(null);
        }
    }
}
