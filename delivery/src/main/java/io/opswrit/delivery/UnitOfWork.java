package io.opswrit.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One transaction of a service, or one session for reading, begun here and nowhere else. Once subscribed it runs to its end, even when the subscriber
 * goes away: a client that hangs up would otherwise cancel it in the middle, and the session with it.
 */
@ApplicationScoped
public class UnitOfWork {

    private static final Logger LOG = Logger.getLogger(UnitOfWork.class);

    private final Relay relay;
    private final Outbox outbox;

    UnitOfWork(Relay relay, Outbox outbox) {
        this.relay = relay;
        this.outbox = outbox;
    }

    /** @return the outcome of the work, after the commit */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return uninterrupted(() -> {
            AtomicBoolean said = new AtomicBoolean();
            return Panache.withTransaction(() -> outbox.gathering(work, () -> said.set(true)))
                    .invoke(() -> wakeIf(said.get()));
        });
    }

    private void wakeIf(boolean said) {
        if (said) {
            relay.wake();
        }
    }

    /** @return what was read, in one session without a transaction of its own; changes are not kept */
    public <T> Uni<T> read(Supplier<Uni<T>> work) {
        return uninterrupted(() -> Panache.withSession(work));
    }

    private static <T> Uni<T> uninterrupted(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Uni<T> unit = work.get().memoize().indefinitely();
            // the caller hears of a failure; this subscription only keeps the work going
            unit.subscribe().with(_ -> {}, failure -> LOG.debug("A unit of work failed and was rolled back", failure));
            return unit;
        });
    }
}
