package io.opswrit.delivery;

import io.opswrit.events.Actor;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.RequestEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Writes down each event and its number, adds it to a sum, and says so. Some reasons make it fail. */
@ApplicationScoped
class Ledger implements EventHandler {

    static final String POISON = "poison";
    static final String CRASH = "crash";

    private volatile boolean mended;

    private final Outbox outbox;

    Ledger(Outbox outbox) {
        this.outbox = outbox;
    }

    /** While mended, it applies what it refuses otherwise. */
    void mend(boolean isMended) {
        mended = isMended;
    }

    @Override
    public String consumer() {
        return "ledger";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> write(Received received) {
        if (received.event().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var event = (RequestEvent.CancelRequested) received.event().get();
        return run("insert into ledger (key, revision) values (:key, :revision)", received.key(), event.revision())
                .chain(() -> run(
                        "insert into ledger_total (key, total) values (:key, :revision)"
                                + " on conflict (key) do update set total = ledger_total.total + excluded.total",
                        received.key(),
                        event.revision()))
                .invoke(() -> failIfAsked(event.reason()))
                .chain(() -> outbox.append(received.key(), received.traceparent(), List.of(written(event.revision()))));
    }

    private void failIfAsked(String reason) {
        if (POISON.equals(reason) && !mended) {
            throw new Unprocessable("Asked to refuse it");
        }
        if (CRASH.equals(reason) && !mended) {
            throw new IllegalStateException("Asked to crash");
        }
    }

    static ExecutionEvent written(int revision) {
        return new ExecutionEvent.CancelFailed(revision, Actor.system("ledger"), new UUID(0, revision), "written down");
    }

    static RequestEvent entry(int revision) {
        return entry(revision, null);
    }

    static RequestEvent entry(int revision, String reason) {
        return new RequestEvent.CancelRequested(revision, Actor.system("test"), reason);
    }

    private static Uni<Integer> run(String sql, String key, int revision) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("key", key)
                        .setParameter("revision", revision)
                        .executeUpdate());
    }
}
