package io.opswrit.edge.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchersTest {

    private final Watchers<String, Integer> watchers = new Watchers<>(2);

    private AssertSubscriber<Integer> look(String question, int known) {
        return watchers.watch(question, known).subscribe().withSubscriber(AssertSubscriber.create(10));
    }

    @Test
    void thoseForWhomItIsNewsHearOfIt() {
        // Given
        var behind = look("card", 1);
        var upToDate = look("card", 2);

        // When
        watchers.tell(Map.of("card", 2));
        watchers.tell(Map.of("card", 2, "other", 7));

        // Then
        assertThat(behind.getItems()).containsExactly(2);
        assertThat(upToDate.getItems()).isEmpty();
    }

    @Test
    void whatSeveralAskIsAskedOnce() {
        // Given
        look("card", 1);
        look("card", 2);

        // When
        var questions = watchers.questions();

        // Then
        assertThat(questions).isEqualTo(java.util.Set.of("card"));
    }

    @Test
    void whoGoesAwayAsksNothingMore() {
        // Given
        var gone = look("card", 1);

        // When
        gone.cancel();

        // Then
        assertThat(watchers.questions()).isEmpty();
    }

    @Test
    void thereAreNeverMoreThanAllowed() {
        // Given
        look("a", 1);
        look("b", 1);

        // When
        var refused = look("c", 1);

        // Then
        refused.assertFailedWith(TooManyWatchers.class);
        assertThat(List.copyOf(watchers.questions())).containsExactlyInAnyOrder("a", "b");
    }
}
