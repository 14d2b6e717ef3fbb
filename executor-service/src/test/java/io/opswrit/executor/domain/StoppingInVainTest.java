package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stop that does not come about is given up, and hides nothing of what goes on meanwhile. */
class StoppingInVainTest {

    private static final String OLGA = "olga@example.org";

    @Test
    void callsThatFailAreTriesToo() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);

        // When
        List<Event> events = new ArrayList<>();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(Executions.claim(execution, NOW)).isInstanceOf(Step.Stop.class);
            execution.take(new Answer.Failed("500"), NOW, PACE);
            assertThat(Executions.claim(execution, NOW)).isInstanceOf(Step.Look.class);
            events.addAll(execution.take(Executions.seen("InProgress"), NOW, PACE));
        }

        // Then
        assertCancelFailed(events, "SSM was asked 3 times to stop it, and it went on.");
        assertThat(Executions.claim(execution, NOW)).isInstanceOf(Step.Look.class);
    }

    @Test
    void cancellingThatNeverEndsIsGivenUp() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.StopAsked(), NOW, PACE);
        Instant late = NOW.plusSeconds(60);
        assertThat(execution.take(Executions.seen("Cancelling"), late.minusMillis(1), PACE))
                .isEmpty();

        // When
        List<Event> events = execution.take(Executions.seen("Cancelling"), late, PACE);

        // Then
        assertCancelFailed(events, "SSM says that it is being stopped, and it does not end.");
        assertThat(execution.watch().dueAt()).isEqualTo(late.plus(PACE.looking().pause(3)));
    }

    @Test
    void stillRunningIsSaidWhileAStopIsOpen() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.StopAsked(), NOW, PACE);

        // When
        List<Event> events = new ArrayList<>();
        for (int look = 1; look <= 12; look++) {
            events.addAll(execution.take(Executions.seen("Cancelling"), NOW.plusSeconds(10L * look), PACE));
        }

        // Then
        assertThat(events)
                .filteredOn(ExecutionEvent.StillRunning.class::isInstance)
                .hasSize(1);
    }

    private static void assertCancelFailed(List<Event> events, String reason) {
        assertThat(events).hasSize(1);
        assertThat(((ExecutionEvent.CancelFailed) events.getFirst()).reason()).isEqualTo(reason);
    }
}
