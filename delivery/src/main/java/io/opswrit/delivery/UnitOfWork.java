package io.opswrit.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    UnitOfWork(Relay relay) {
        this.relay = relay;
    }

    /** @return the outcome of the work, after the commit */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return uninterrupted(() -> Panache.withTransaction(work).invoke(relay::wake));
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
