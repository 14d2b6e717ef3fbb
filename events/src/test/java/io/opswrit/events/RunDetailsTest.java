package io.opswrit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDetailsTest {

    private static final ExecutionEvent.Dispatched FIRST = dispatched("guarded/execution.dispatched.v1");
    private static final ResultEvent.Completed RESULT = (ResultEvent.Completed) example("guarded/result.completed.v1");

    @Test
    void areTheSameInWhateverOrderTheFactsArrive() {
        // Given
        RunDetails before = RunDetails.none().with(FIRST).with(RESULT);

        // When
        RunDetails after = RunDetails.none().with(RESULT).with(FIRST).with(FIRST);

        // Then
        assertThat(after).isEqualTo(before);
        assertThat(after.otherCommandIds()).isEqualTo(FIRST.otherCommandIds()).isNotEmpty();
        assertThat(after.reasonCode()).isEqualTo(RESULT.reasonCode()).isNotNull();
    }

    @Test
    void keepAllCommandsThatWereFound() {
        // Given
        RunDetails one = RunDetails.none().with(found("b"));

        // When
        RunDetails both = one.with(found("a", "b"));

        // Then
        assertThat(both.otherCommandIds()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "0,",
        "1,1 value was masked because it looks like a secret.",
        "3,3 values were masked because they look like secrets."
    })
    void tellPeopleHowManyValuesAreMasked(int count, String words) {
        assertThat(new RunDetails(null, null, null, null, count, null, null, null, null, null).maskedWords())
                .isEqualTo(words);
    }

    private static ExecutionEvent.Dispatched found(String... ids) {
        return new ExecutionEvent.Dispatched(
                1, FIRST.actor(), FIRST.order(), "", FIRST.executionId(), 1, "c", null, null, 1, "d", List.of(ids));
    }

    private static ExecutionEvent.Dispatched dispatched(String name) {
        return (ExecutionEvent.Dispatched) example(name);
    }

    private static Event example(String name) {
        try (var in = Event.class.getResourceAsStream("examples/" + name + ".json")) {
            String type = "io.opswrit." + name.substring(name.indexOf('/') + 1);
            return EventCodec.read(type, in.readAllBytes()).orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
