package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does in one unit of work what several callers ask for at the same time, because a commit costs as much for fifty as for one.
 * Who comes alone is served at once; who comes while others are served goes with the next unit. Each hears of the outcome
 * after the commit. What fails together is halved until the one to blame stands alone, so that nobody fails for another's
 * sake; trouble of the infrastructure is nobody's fault and fails all of them at once. Only so many may wait.
 *
 * @param <I> what a caller brings
 * @param <O> what it gets
 */
public final class Together<I, O> {

    private static final int MOST = 100;

    /** Ten units: who came after them would wait longer than a caller does. */
    static final int MOST_WAITING = 1_000;

    private final UnitOfWork unitOfWork;
    private final Duration pace;
    private final Function<List<I>, Uni<List<O>>> work;
    private final Queue<Waiting<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long began;

    private record Waiting<I, O>(I item, CompletableFuture<O> done) {}

    /**
     * @param pace from the beginning of a unit to that of the next at least
     * @param work gives an outcome for each item, in their order; may be called again for some of them after it has failed
     */
    public Together(UnitOfWork unitOfWork, Duration pace, Function<List<I>, Uni<List<O>>> work) {
        this.unitOfWork = unitOfWork;
        this.pace = pace;
        this.work = work;
        this.began = System.nanoTime() - pace.toNanos();
    }

    /**
     * Call it on a context of Vert.x; the outcome comes there. It is done even if nobody waits for it any more.
     *
     * @return fails with {@link TooManyWaiting}, and nothing is done, when the queue is full
     */
    public Uni<O> run(I item) {
        return Uni.createFrom().deferred(() -> {
            if (queued.incrementAndGet() > MOST_WAITING) {
                queued.decrementAndGet();
                return Uni.createFrom().failure(new TooManyWaiting());
            }
            Context caller = Vertx.currentContext();
            Waiting<I, O> mine = new Waiting<>(item, new CompletableFuture<>());
            waiting.add(mine);
            next(caller.owner());
            // a copy, because who goes away cancels what it waits for
            return Uni.createFrom()
                    .completionStage(mine.done().copy())
                    .emitOn(told -> caller.runOnContext(_ -> told.run()));
        });
    }

    private void next(Vertx vertx) {
        if (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
            long rest = pace.minusNanos(System.nanoTime() - began).toMillis();
            if (rest > 0) {
                vertx.setTimer(rest, _ -> begin(vertx));
            } else {
                begin(vertx);
            }
        }
    }

    private void begin(Vertx vertx) {
        began = System.nanoTime();
        List<Waiting<I, O>> batch = new ArrayList<>();
        while (batch.size() < MOST && !waiting.isEmpty()) {
            batch.add(waiting.remove());
            queued.decrementAndGet();
        }
        OwnContext.run(() -> unit(batch, contextOfTheUnit()), _ -> ended(vertx), _ -> ended(vertx));
    }

    private void ended(Vertx vertx) {
        busy.set(false);
        next(vertx);
    }

    private static Executor contextOfTheUnit() {
        Context context = Vertx.currentContext();
        return work -> context.runOnContext(_ -> work.run());
    }

    /** @param context where sessions may be opened; a failure may come from anywhere */
    private Uni<Void> unit(List<Waiting<I, O>> batch, Executor context) {
        List<I> items = batch.stream().map(Waiting::item).toList();
        return unitOfWork
                .run(() -> work.apply(items))
                .emitOn(context)
                .invoke(outcomes -> {
                    for (int i = 0; i < batch.size(); i++) {
                        batch.get(i).done().complete(outcomes.get(i));
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> apart(batch, context, failure));
    }

    private Uni<Void> apart(List<Waiting<I, O>> batch, Executor context, Throwable failure) {
        if (batch.size() == 1 || InfrastructureTrouble.is(failure)) {
            batch.forEach(one -> one.done().completeExceptionally(failure));
            return Uni.createFrom().voidItem();
        }
        int middle = batch.size() / 2;
        return unit(batch.subList(0, middle), context).chain(() -> unit(batch.subList(middle, batch.size()), context));
    }
}
