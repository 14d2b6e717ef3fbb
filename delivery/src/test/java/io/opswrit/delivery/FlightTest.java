package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FlightTest {

    private final Flight flight = new Flight(List.of(row(1), row(2), row(3)));
    private final List<Long> sent = new ArrayList<>();
    private final List<CompletableFuture<Void>> acknowledgements = new ArrayList<>();
    private final List<Flight> landed = new ArrayList<>();

    @Test
    void theNextRowLeavesWhenTheOneBeforeIsAcknowledged() {
        // Given
        flight.start(kafka(), () -> true, landed::add);
        List<Long> first = List.copyOf(sent);

        // When
        acknowledgements.getFirst().complete(null);

        // Then
        assertThat(first).containsExactly(1L);
        assertThat(sent).containsExactly(1L, 2L);
        assertThat(landed).isEmpty();
    }

    @Test
    void afterAFailureNothingMoreOfTheKeyIsSent() {
        // Given
        flight.start(kafka(), () -> true, landed::add);
        acknowledgements.getFirst().complete(null);

        // When
        acknowledgements.getLast().completeExceptionally(new IllegalStateException());

        // Then
        assertThat(sent).containsExactly(1L, 2L);
        assertThat(landed).containsExactly(flight);
        assertThat(flight.acknowledged()).containsExactly(1L);
        assertThat(flight.failedRow().id()).isEqualTo(2);
    }

    @Test
    void withoutTheLockNothingMoreIsSent() {
        // Given
        boolean[] held = {true};
        flight.start(kafka(), () -> held[0], landed::add);
        held[0] = false;

        // When
        acknowledgements.getFirst().complete(null);

        // Then
        assertThat(sent).containsExactly(1L);
        assertThat(flight.acknowledged()).containsExactly(1L);
        assertThat(flight.failure()).isNull();
        assertThat(landed).containsExactly(flight);
    }

    private Function<OutboxRow, CompletionStage<Void>> kafka() {
        return row -> {
            sent.add(row.id());
            acknowledgements.add(new CompletableFuture<>());
            return acknowledgements.getLast();
        };
    }

    private static OutboxRow row(long id) {
        return new OutboxRow(id, "id", "topic", "key", "type", "source", Instant.EPOCH, "trace", new byte[0], 0);
    }
}
