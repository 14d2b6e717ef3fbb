package io.opswrit.executor.inbound.timers;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that nobody waits for; a context of its own keeps its session apart from all others. */
final class Background {

    private final Vertx vertx;

    Background(Vertx vertx) {
        this.vertx = vertx;
    }

    /** @param then gets the failure, if any */
    void run(Supplier<Uni<Void>> work, Consumer<Optional<Throwable>> then) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(_ -> {
            var _ = Uni.createFrom()
                    .deferred(() -> work.get())
                    .subscribeAsCompletionStage()
                    .whenComplete((_, failure) -> then.accept(Optional.ofNullable(failure)));
        });
    }
}
