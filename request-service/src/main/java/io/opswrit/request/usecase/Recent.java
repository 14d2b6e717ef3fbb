package io.opswrit.request.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A value that is read again once it is old. Callers that find it old at the same moment each read it, because what is read
 * belongs to the thread and the session of its caller.
 */
final class Recent<T> {

    private final Clock clock;
    private final Duration keep;
    private volatile Entry<T> entry;

    Recent(Clock clock, Duration keep) {
        this.clock = clock;
        this.keep = keep;
    }

    Uni<T> get(Supplier<Uni<T>> read) {
        return Uni.createFrom().deferred(() -> {
            Entry<T> known = entry;
            Instant now = clock.instant();
            return known != null && now.isBefore(known.until())
                    ? Uni.createFrom().item(known.value())
                    : read.get().invoke(value -> entry = new Entry<>(value, now.plus(keep)));
        });
    }

    private record Entry<T>(T value, Instant until) {}
}
