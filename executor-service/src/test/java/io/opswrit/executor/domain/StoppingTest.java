package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoppingTest {

    private static final String OLGA = "olga@example.org";

    @Test
    void stopsRightAfterASendThatWasUnderWay() {
        // Given
        Execution execution = Executions.in(ExecutionState.DISPATCHING);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.Sent("command-1", Executions.SSM_LIMIT), NOW, PACE);
        assertThat(execution.watch().dueAt()).isEqualTo(NOW);

        // When
        Step step = Executions.claim(execution, NOW);

        // Then
        assertThat(step).isInstanceOf(Step.Stop.class);
    }

    @Test
    void looksBetweenTriesAndGivesUpAfterThree() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(Executions.claim(execution, NOW)).isInstanceOf(Step.Stop.class);
            assertThat(execution.take(new Answer.StopAsked(), NOW, PACE)).isEmpty();
            assertThat(execution.watch().dueAt()).isEqualTo(NOW.plusSeconds(3));
            assertThat(Executions.claim(execution, NOW)).isInstanceOf(Step.Look.class);
            if (attempt < 3) {
                assertThat(execution.take(Executions.seen("InProgress"), NOW, PACE))
                        .isEmpty();
                assertThat(execution.watch().dueAt()).isEqualTo(NOW);
            }
        }

        // When
        List<Event> events = execution.take(Executions.seen("InProgress"), NOW, PACE);

        // Then
        assertCancelFailed(events, "SSM was asked 3 times to stop it, and it went on.");
        assertThat(Executions.claim(execution, NOW)).isInstanceOf(Step.Look.class);
    }

    @Test
    void doesNotAskAgainWhileSsmIsStopping() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.StopAsked(), NOW, PACE);

        // When
        List<Event> events = execution.take(Executions.seen("Cancelling"), NOW, PACE);

        // Then
        assertThat(events).isEmpty();
        assertThat(Executions.claim(execution, NOW)).isInstanceOf(Step.Look.class);
    }

    @Test
    void saysWhyStoppingWasRefusedAndGoesOnLooking() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);

        // When
        List<Event> events = execution.take(new Answer.StopRefused("AWS does not allow it."), NOW, PACE);

        // Then
        assertCancelFailed(events, "AWS does not allow it.");
        assertThat(Executions.claim(execution, NOW)).isInstanceOf(Step.Look.class);
    }

    @Test
    void looksEvenWhenStoppingKeepsFailing() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.Failed("500"), NOW, PACE);

        // When
        Step step = Executions.claim(execution, NOW);

        // Then
        assertThat(step).isInstanceOf(Step.Look.class);
        execution.take(Executions.seen("InProgress"), NOW, PACE);
        assertThat(Executions.claim(execution, NOW)).isInstanceOf(Step.Stop.class);
    }

    @Test
    void triesAnewWhenAskedAfterGivingUp() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop(OLGA, NOW);
        execution.take(new Answer.StopRefused("no"), NOW, PACE);

        // When
        execution.askToStop(OLGA, NOW);

        // Then
        assertThat(Executions.claim(execution, NOW)).isInstanceOf(Step.Stop.class);
    }

    private static void assertCancelFailed(List<Event> events, String reason) {
        assertThat(events).hasSize(1);
        assertThat(((ExecutionEvent.CancelFailed) events.getFirst()).reason()).isEqualTo(reason);
    }
}
