package io.opswrit.delivery;

import io.quarkus.vertx.core.runtime.VertxCoreRecorder;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work in a fresh Vert.x context: a database session lives in one, and must not meet another's there. */
final class OwnContext {

    private OwnContext() {}

    static <T> void run(Supplier<Uni<T>> work, Consumer<T> done, Consumer<Throwable> failed) {
        Vertx vertx = VertxCoreRecorder.getVertx().get();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(
                _ -> Uni.createFrom().deferred(work::get).subscribe().with(done, failed));
    }
}
