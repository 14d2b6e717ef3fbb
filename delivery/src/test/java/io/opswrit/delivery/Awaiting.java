package io.opswrit.delivery;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Runs a pipeline from the test's thread as a service runs it: in a Vert.x context of its own. */
final class Awaiting {

    private Awaiting() {}

    static <T> T resultOf(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
