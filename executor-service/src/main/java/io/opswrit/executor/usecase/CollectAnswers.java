package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.Answer;
import io.opswrit.executor.domain.Step;
import io.opswrit.executor.usecase.StoreAnswers.Answered;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has answers stored, at once when nothing else is being stored, else together with those that arrive meanwhile: a commit
 * costs as much for fifty as for one.
 */
@ApplicationScoped
class CollectAnswers {

    private static final int MOST = 64;

    private final StoreAnswers store;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean storing = new AtomicBoolean();

    CollectAnswers(StoreAnswers store) {
        this.store = store;
    }

    /** @param context where the answer arrived; a session may be opened there */
    private record Waiting(Answered answered, Context context, CompletableFuture<Void> stored) {}

    /** @return when it is committed */
    Uni<Void> store(Step.Claim claim, Answer answer) {
        var mine = new Waiting(new Answered(claim, answer), Vertx.currentContext(), new CompletableFuture<>());
        waiting.add(mine);
        storeNext();
        return Uni.createFrom().completionStage(mine.stored());
    }

    private void storeNext() {
        if (waiting.isEmpty() || !storing.compareAndSet(false, true)) {
            return;
        }
        List<Waiting> batch = next();
        if (batch.isEmpty()) {
            ended();
            return;
        }
        batch.getFirst().context().runOnContext(_ -> {
            var _ = storeAll(batch).subscribeAsCompletionStage().whenComplete((_, _) -> ended());
        });
    }

    private void ended() {
        storing.set(false);
        storeNext();
    }

    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
            batch.add(one);
            if (batch.size() == MOST) {
                break;
            }
        }
        return batch;
    }

    /** One that cannot be stored must not take the others with it. */
    private Uni<Void> storeAll(List<Waiting> batch) {
        List<Answered> answers = batch.stream().map(Waiting::answered).toList();
        return store.store(answers)
                .invoke(() -> batch.forEach(one -> one.stored().complete(null)))
                .onFailure()
                .recoverWithUni(failure -> {
                    if (batch.size() == 1) {
                        batch.getFirst().stored().completeExceptionally(failure);
                        return Uni.createFrom().voidItem();
                    }
                    return Sequence.of(batch, one -> storeAll(List.of(one)));
                });
    }
}
