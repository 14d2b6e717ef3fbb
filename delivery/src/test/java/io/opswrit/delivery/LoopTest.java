package io.opswrit.delivery;

import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration PACE = Duration.ofMillis(300);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger turns = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aTurnThatWaitsForItsPaceIsTaken() {
        // Given
        Loop loop = loopAfterItsFirstTurn();

        // When
        loop.wake();

        // Then
        await().until(() -> turns.get() == 2);
        loop.stop();
    }

    @Test
    void aTurnThatWaitsForItsPaceIsNotTakenAfterTheStop() {
        // Given
        Loop loop = loopAfterItsFirstTurn();

        // When
        loop.wake();
        loop.stop();

        // Then
        await().during(PACE.multipliedBy(2)).atMost(PACE.multipliedBy(10)).until(() -> turns.get() == 1);
    }

    @Test
    void aLoopThatWasStoppedWithATurnDueWorksWhenStartedAgain() {
        // Given
        Loop loop = loopAfterItsFirstTurn();
        loop.wake();
        loop.stop();
        await().during(PACE.multipliedBy(2)).atMost(PACE.multipliedBy(10)).until(() -> turns.get() == 1);

        // When
        loop.start();

        // Then
        await().until(() -> turns.get() == 2);
        loop.stop();
    }

    private Loop loopAfterItsFirstTurn() {
        Loop loop = new Loop(
                "test",
                vertx,
                NEVER,
                PACE,
                () -> Uni.createFrom().item(turns.incrementAndGet()).replaceWithVoid());
        loop.start();
        await().until(() -> turns.get() == 1);
        return loop;
    }
}
