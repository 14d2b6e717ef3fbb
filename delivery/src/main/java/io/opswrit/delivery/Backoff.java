package io.opswrit.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Flow.Publisher;
import java.util.function.Function;

/** Waits that double up to a bound. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** @param failures so far; the first wait comes after none */
    static Duration after(int failures, Duration first, Duration most) {
        Duration wait = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return wait.compareTo(most) > 0 ? most : wait;
    }

    /** For {@code retry().when(..)}: waits between tries, without limit of tries or of memory. */
    static Function<Multi<Throwable>, Publisher<Duration>> forever(Duration first, Duration most) {
        return failures -> {
            int[] soFar = {0};
            return failures.onItem().transformToUniAndConcatenate(_ -> pause(after(soFar[0]++, first, most)));
        };
    }

    /** A timer of the current context, because a session belongs to one thread and what follows may open one. */
    static Uni<Duration> pause(Duration wait) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = Vertx.currentContext();
            context.owner().setTimer(Math.max(1, wait.toMillis()), _ -> emitter.complete(wait));
        });
    }
}
