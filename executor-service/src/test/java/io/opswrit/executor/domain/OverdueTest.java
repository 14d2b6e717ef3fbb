package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.PACE;
import static io.opswrit.executor.domain.Executions.SSM_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing stays open past its time: it is stopped, looked at for a minute, and given up. */
class OverdueTest {

    private static final Instant OVER = SSM_LIMIT.plusSeconds(60);

    @Test
    void isStoppedWhenItsTimeIsOver() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.take(Executions.seen("InProgress"), OVER.minusMillis(1), PACE);
        assertThat(Executions.claim(execution, OVER)).isInstanceOf(Step.Look.class);

        // When
        List<Event> events = execution.take(Executions.seen("InProgress"), OVER, PACE);

        // Then
        assertThat(events).isEmpty();
        assertThat(execution.watch().dueAt()).isEqualTo(OVER);
        assertThat(execution.watch().isSwept()).isFalse();
        assertThat(Executions.claim(execution, OVER)).isInstanceOf(Step.Stop.class);
    }

    @Test
    void isNeverLeftUntilLaterThanItsTime() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);

        // When
        execution.take(Executions.seen("InProgress"), OVER.minusSeconds(2), PACE);

        // Then
        assertThat(execution.watch().dueAt()).isEqualTo(OVER);
    }

    @ParameterizedTest
    @CsvSource({
        "137, true, YES, 'Its time was over, and SSM says that it was stopped while it ran; parts of it may be done, and a process of it may go on.'",
        "-1, false, UNKNOWN, 'Its time was over, and SSM says that it was stopped; a process of it may go on. We cannot tell whether it ran; look before you repeat it.'"
    })
    void aStopThatNobodyAskedForIsATimeOut(int code, boolean started, Ran ran, String reason) {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        Instant start = started ? Executions.NOW : null;
        execution.take(Executions.seen("InProgress", -1, start), OVER, PACE);
        execution.take(new Answer.StopAsked(), OVER, PACE);

        // When
        List<Event> events = execution.take(Executions.seen("Cancelled", code, start), OVER.plusSeconds(3), PACE);

        // Then
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(completed.ran()).isEqualTo(ran);
        assertThat(completed.reason()).isEqualTo(reason);
    }

    @Test
    void aStopThatSomebodyAskedForStaysOne() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.take(Executions.seen("InProgress"), OVER, PACE);
        execution.askToStop("olga@example.org", OVER);

        // When
        List<Event> events = execution.take(Executions.seen("Cancelled"), OVER.plusSeconds(3), PACE);

        // Then
        assertThat(events)
                .singleElement()
                .satisfies(event ->
                        assertThat(((ResultEvent.Completed) event).outcome()).isEqualTo(Outcome.CANCELLED));
    }

    @Test
    void endsAsUnknownWhenTheStopChangesNothing() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.take(Executions.seen("InProgress"), OVER, PACE);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(Executions.claim(execution, OVER)).isInstanceOf(Step.Stop.class);
            execution.take(new Answer.StopAsked(), OVER, PACE);
            execution.take(Executions.seen("InProgress"), OVER.plusSeconds(59), PACE);
        }
        assertThat(Executions.claim(execution, OVER)).isInstanceOf(Step.Look.class);

        // When
        List<Event> events = execution.take(Executions.seen("InProgress"), OVER.plusSeconds(60), PACE);

        // Then
        assertThat(events).hasSize(1);
        assertThat(((ResultEvent.Completed) events.getFirst()).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void isNotStoppedAgainWhenThatIsRefusedAndNobodyIsToldOfIt() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.take(Executions.seen("InProgress"), OVER, PACE);

        // When
        List<Event> events = execution.take(new Answer.StopRefused("AWS does not allow it."), OVER, PACE);

        // Then
        assertThat(events).noneMatch(ExecutionEvent.CancelFailed.class::isInstance);
        execution.take(Executions.seen("InProgress"), OVER.plusSeconds(1), PACE);
        assertThat(execution.watch().dueAt()).isEqualTo(OVER.plusSeconds(4));
        assertThat(Executions.claim(execution, OVER)).isInstanceOf(Step.Look.class);
    }

    @Test
    void whatItsCommandTypeAllowsInAllCountsWhenItIsLessThanSsmGives() {
        // Given
        var limits = new TimeLimits(Duration.ofSeconds(60), Duration.ofSeconds(300), Duration.ofSeconds(310));

        // When
        var stopBy = limits.stopBy(Executions.NOW);

        // Then
        assertThat(stopBy).contains(Executions.NOW.plusSeconds(310));
        assertThat(new TimeLimits(
                                limits.startWindow(),
                                limits.run(),
                                limits.startWindow().plus(limits.run()))
                        .stopBy(Executions.NOW))
                .isEmpty();
    }
}
