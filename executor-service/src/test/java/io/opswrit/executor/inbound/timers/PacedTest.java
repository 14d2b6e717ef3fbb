package io.opswrit.executor.inbound.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacedTest {

    private static final Duration PACE = Duration.ofMillis(200);

    private final Vertx vertx = Vertx.vertx();
    private final List<Long> begun = new CopyOnWriteArrayList<>();
    private final Paced paced = new Paced(vertx, PACE, () -> begun.add(System.nanoTime()));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatComesAloneNeverWaits() {
        // When
        paced.begin();

        // Then
        assertThat(begun).hasSize(1);
    }

    @Test
    void whatFollowsKeepsThePace() {
        // Given
        paced.begin();

        // When
        paced.begin();

        // Then
        await().until(() -> begun.size() == 2);
        assertThat(Duration.ofNanos(begun.get(1) - begun.get(0))).isGreaterThan(PACE.dividedBy(2));
    }
}
