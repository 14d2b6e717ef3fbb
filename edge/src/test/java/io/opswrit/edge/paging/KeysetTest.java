package io.opswrit.edge.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.edge.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    record Row(Instant at, UUID id) {}

    private static final Row FIRST = new Row(Instant.parse("2026-01-31T09:00:00.123456Z"), UUID.randomUUID());
    private static final Row SECOND = new Row(Instant.parse("2026-01-30T09:00:00Z"), UUID.randomUUID());

    @Test
    void theKeyOfTheLastRowShownComesBack() {
        // Given
        var page = Keyset.of(1, null).page(List.of(FIRST, SECOND), Row::id, row -> List.of(row.at(), row.id()));

        // When
        var next = Keyset.of(1, page.next());

        // Then
        assertThat(page.items()).containsExactly(FIRST.id());
        assertThat(next.isFirst()).isFalse();
        assertThat(next.instant(0)).isEqualTo(FIRST.at());
        assertThat(next.uuid(1)).isEqualTo(FIRST.id());
    }

    @Test
    void theLastPageNamesNoNext() {
        // Given
        var keyset = Keyset.of(2, null);

        // When
        var page = keyset.page(List.of(FIRST, SECOND), Row::id, row -> List.of(row.id()));

        // Then
        assertThat(keyset.rows()).isEqualTo(3);
        assertThat(page).isEqualTo(new Page<>(List.of(FIRST.id(), SECOND.id()), null));
    }

    @Test
    void withoutALimitThereIsOne() {
        // When
        var keyset = Keyset.of(null, null);

        // Then
        assertThat(keyset.isFirst()).isTrue();
        assertThat(keyset.rows()).isEqualTo(51);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void aLimitOutOfBoundsIsRefused(int limit) {
        // When
        ThrowingCallable call = () -> Keyset.of(limit, null);

        // Then
        assertThatThrownBy(call).isInstanceOf(InvalidInput.class).hasMessageContaining("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "rubbish", "____", "AA", "Cg=="})
    void aCursorThatIsNotOursIsRefused(String after) {
        // When
        ThrowingCallable call = () -> Keyset.of(10, after).uuid(0);

        // Then
        assertThatThrownBy(call).isInstanceOf(InvalidInput.class).hasMessageContaining("after");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        // Given
        var other = Keyset.of(10, Base64.getUrlEncoder().encodeToString("x".getBytes(StandardCharsets.UTF_8)));

        // When
        ThrowingCallable time = () -> other.instant(0);

        // Then
        assertThatThrownBy(time).isInstanceOf(InvalidInput.class).hasMessageContaining("after");
        assertThatThrownBy(() -> other.text(1)).isInstanceOf(InvalidInput.class).hasMessageContaining("after");
    }
}
