package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How that ends which somebody wanted stopped, and what is said of the stop. */
class StoppedEndTest {

    private static final String OLGA = "olga@example.org";

    @Test
    void endsWhatWasNotSent() {
        // Given
        Execution execution = Executions.in(ExecutionState.QUEUED);

        // When
        List<Event> events = execution.askToStop(OLGA, NOW);

        // Then
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(completed.ran()).isEqualTo(Ran.NO);
        assertThat(completed.reason()).isEqualTo("Cancelled by olga@example.org before it was sent. Nothing ran.");
    }

    @Test
    void endsWhatTurnsOutNotToBeSent() {
        // Given
        Execution execution = Executions.in(ExecutionState.DISPATCHING);
        execution.askToStop(OLGA, NOW);

        // When
        execution.take(new Answer.NotSent("ThrottlingException"), NOW, PACE);

        // Then
        assertThat(execution.outcome()).contains(Outcome.CANCELLED);
    }

    @Test
    void doesNotSendAgainWhatIsToStop() {
        // Given
        Execution execution = Executions.in(ExecutionState.DISPATCHING);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.NotFound(), NOW.plusSeconds(10), PACE);

        // When
        List<Event> events = execution.take(new Answer.NotFound(), NOW.plusSeconds(60), PACE);

        // Then
        assertCancelFailed(events.subList(0, 1), "We cannot tell whether the stop reached it.");
        assertThat(((ResultEvent.Completed) events.get(1)).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void endsAsCancelledAndSaysNothingElse() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.StopAsked(), NOW, PACE);

        // When
        List<Event> events = execution.take(Executions.seen("Cancelled", 137, NOW), NOW, PACE);

        // Then
        assertThat(events).hasSize(1);
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(completed.reason())
                .isEqualTo("SSM says that it was stopped while it ran; parts of it may be done, and a process of it may"
                        + " go on.");
    }

    @Test
    void cannotTellWhetherItRanWhenSsmNamesNoStartOfWhatWasInProgress() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        execution.take(Executions.seen("InProgress", -1, null), NOW, PACE);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.StopAsked(), NOW, PACE);

        // When
        List<Event> events = execution.take(Executions.seen("Cancelled", -1, null), NOW, PACE);

        // Then
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(completed.ran()).isEqualTo(Ran.UNKNOWN);
        assertThat(completed.startedAt()).isNull();
        assertThat(completed.reason())
                .isEqualTo(
                        "SSM says that it was stopped; a process of it may go on. We cannot tell whether it ran; look"
                                + " before you repeat it.");
    }

    @Test
    void nothingRanWhenItWasStoppedWhileItWaited() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.StopAsked(), NOW, PACE);
        List<Event> stopping = execution.take(Executions.seen("Cancelling", -1, null), NOW, PACE);

        // When
        List<Event> events = execution.take(Executions.seen("Cancelled", -1, null), NOW, PACE);

        // Then
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(stopping).isEmpty();
        assertThat(completed.ran()).isEqualTo(Ran.NO);
        assertThat(completed.reason()).isEqualTo("It was stopped before it started. Nothing ran.");
    }

    @Test
    void admitsThatItEndedBeforeItCouldBeStopped() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.StopAsked(), NOW, PACE);

        // When
        List<Event> events = execution.take(Executions.seen("Success", 0, NOW), NOW, PACE);

        // Then
        assertCancelFailed(events.subList(0, 1), "It ended by itself before it could be stopped.");
        assertThat(((ResultEvent.Completed) events.get(1)).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeliveryTimedOut", "Undeliverable"})
    void admitsThatNobodyKnowsWhetherItWasStopped(String details) {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        execution.askToStop(OLGA, NOW);

        // When
        List<Event> events = execution.take(Executions.seen(details, -1, null), NOW, PACE);

        // Then
        assertCancelFailed(events.subList(0, 1), "We cannot tell whether the stop reached it.");
        assertThat(((ResultEvent.Completed) events.get(1)).ran()).isEqualTo(Ran.UNKNOWN);
    }

    @Test
    void admitsItAfterSsmsOwnLimitToo() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);
        execution.take(Executions.seen("Cancelling"), Executions.SSM_LIMIT.plusSeconds(60), PACE);

        // When
        List<Event> events = execution.take(Executions.seen("Cancelling"), Executions.SSM_LIMIT.plusSeconds(120), PACE);

        // Then
        assertCancelFailed(events.subList(0, 1), "We cannot tell whether the stop reached it.");
    }

    private static void assertCancelFailed(List<Event> events, String reason) {
        assertThat(events).hasSize(1);
        assertThat(((ExecutionEvent.CancelFailed) events.getFirst()).reason()).isEqualTo(reason);
    }
}
