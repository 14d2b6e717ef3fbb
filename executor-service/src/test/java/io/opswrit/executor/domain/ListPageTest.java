package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.TestOrder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a sweep tells an execution: how far it is, and that it is over, but never how it ended. */
class ListPageTest {

    private static final Instant SOON = NOW.plusSeconds(2);

    @Test
    void anEndIsReadBeforeItIsOne() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);

        // When
        List<Event> events = page("Success").tell(execution, SOON, PACE);

        // Then
        assertThat(events).isEmpty();
        assertThat(execution.state()).isEqualTo(ExecutionState.SENT);
        assertThat(execution.watch().isSwept()).isFalse();
        assertThat(execution.watch().dueAt()).isEqualTo(SOON);
        assertThat(Executions.claim(execution, SOON)).isInstanceOf(Step.Look.class);
        var completed = (ResultEvent.Completed)
                execution.take(Executions.seen("Success"), SOON, PACE).getFirst();
        assertThat(completed.output()).isEqualTo("out");
    }

    @Test
    void aBeginningIsSaidAndCountsAsALook() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);

        // When
        List<Event> events = page("InProgress").tell(execution, SOON, PACE);

        // Then
        assertThat(events).singleElement().isInstanceOf(ExecutionEvent.Started.class);
        assertThat(execution.watch().looks()).isEqualTo(1);
        assertThat(execution.watch().isSwept()).isTrue();
    }

    @Test
    void nothingNewOfWhatIsNotDueIsNoLook() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        page("InProgress").tell(execution, SOON, PACE);
        Instant due = execution.watch().dueAt();

        // When
        List<Event> events = page("InProgress").tell(execution, SOON.plusMillis(100), PACE);

        // Then
        assertThat(events).isEmpty();
        assertThat(execution.watch().looks()).isEqualTo(1);
        assertThat(execution.watch().dueAt()).isEqualTo(due);
    }

    @Test
    void aWordThatIsBehindTheListTakesNothingBack() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        page("Failed").tell(execution, SOON, PACE);

        // When
        List<Event> events = execution.take(Executions.seen("InProgress"), SOON, PACE);

        // Then
        assertThat(events).isEmpty();
        assertThat(execution.watch().listedStatus()).isEqualTo("Failed");
        assertThat(execution.watch().looks()).isZero();
        assertThat(execution.watch().dueAt()).isEqualTo(SOON.plusSeconds(1));
    }

    @Test
    void anEndThatCanNeverBeReadIsToldByTheListsWordWithoutOutput() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        page("Success").tell(execution, SOON, PACE);

        // When
        List<Event> events = execution.take(new Answer.NotVisible(), Executions.SSM_LIMIT.plusSeconds(60), PACE);

        // Then
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(completed.ran()).isEqualTo(Ran.YES);
        assertThat(completed.exitCode()).isZero();
        assertThat(completed.output()).isNull();
    }

    @Test
    void aLineOfAnotherInstanceOfTheSameCommandSaysNothing() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        var page = new ListPage(List.of(new Listed("command-1", "i-0f3a9c1d7e5b20009", "Success", "Success")), null);

        // When
        List<Event> events = page.tell(execution, SOON, PACE);

        // Then
        assertThat(events).isEmpty();
        assertThat(execution.watch().listedStatus()).isNull();
    }

    @Test
    void concernsWhatIsWantedAndWhateverIsOver() {
        // Given
        var page = new ListPage(
                List.of(line("wanted", "InProgress"), line("other", "InProgress"), line("over", "Failed")), null);

        // When
        List<String> concerning = page.concerning(Set.of("wanted", "elsewhere"));

        // Then
        assertThat(concerning).containsExactly("wanted", "over");
    }

    private static ListPage page(String status) {
        return new ListPage(List.of(line("command-1", status)), null);
    }

    private static Listed line(String commandId, String status) {
        return new Listed(commandId, TestOrder.HEALTHY, status, status);
    }
}
