package io.opswrit.request.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final AtomicInteger reads = new AtomicInteger();
    private final Recent<Integer> recent =
            new Recent<>(((InstantSource) () -> now).withZone(ZoneOffset.UTC), Duration.ofSeconds(5));

    @Test
    void aValueIsReadAgainOnceItIsOld() {
        // Given
        int first = look();
        now = now.plusSeconds(4);
        int still = look();

        // When
        now = now.plusSeconds(1);
        int later = look();

        // Then
        assertThat(first).isEqualTo(1).isEqualTo(still);
        assertThat(later).isEqualTo(2);
    }

    @Test
    void aFailureIsNotKept() {
        // Given
        recent.get(() -> Uni.createFrom().<Integer>failure(new IllegalStateException("down")))
                .onFailure()
                .recoverWithItem(0)
                .await()
                .indefinitely();

        // When
        int value = look();

        // Then
        assertThat(value).isEqualTo(1);
    }

    private int look() {
        return recent.get(() -> Uni.createFrom().item(reads::incrementAndGet))
                .await()
                .indefinitely();
    }
}
