package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatchingTest {

    @Test
    void asksForOneSendWithItsMark() {
        // Given
        Execution execution = Executions.reading();

        // When
        var step = (Step.Send) Executions.claim(execution, NOW);

        // Then
        assertThat(step.order().resolvedCommand()).isEqualTo("df -h");
        assertThat(step.order().executionTimeoutSeconds()).isEqualTo(60);
        assertThat(step.attempt()).isEqualTo(1);
        assertThat(step.comment()).startsWith("ow:" + Executions.ID + ":1 Submitted by alice@example.org");
        assertThat(step.claim().until()).isEqualTo(NOW.plusSeconds(30));
        assertThat(execution.isClaimedBy(Executions.LEASE)).isTrue();
    }

    @Test
    void saysThatItWasDispatched() {
        // Given
        Execution execution = Executions.in(ExecutionState.DISPATCHING);

        // When
        List<Event> events = execution.take(new Answer.Sent("command-1", Executions.SSM_LIMIT), NOW, PACE);

        // Then
        var dispatched = (ExecutionEvent.Dispatched) events.getFirst();
        assertThat(events).hasSize(1);
        assertThat(dispatched.revision()).isEqualTo(1);
        assertThat(dispatched.attempt()).isEqualTo(1);
        assertThat(dispatched.ssmCommandId()).isEqualTo("command-1");
        assertThat(dispatched.expiresAt()).isEqualTo(Executions.SSM_LIMIT);
        assertThat(dispatched.order()).isEqualTo(execution.filed().signed());
        assertThat(execution.watch().dueAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(execution.isClaimedBy(Executions.LEASE)).isFalse();
    }

    @Test
    void waitsLongerAfterEachThrottledSend() {
        // Given
        Execution execution = Executions.reading();
        Executions.claim(execution, NOW);
        execution.take(new Answer.NotSent("ThrottlingException"), NOW, PACE);
        Executions.claim(execution, NOW.plusSeconds(1));

        // When
        execution.take(new Answer.NotSent("ThrottlingException"), NOW.plusSeconds(1), PACE);

        // Then
        assertThat(execution.state()).isEqualTo(ExecutionState.QUEUED);
        assertThat(execution.watch().dueAt()).isEqualTo(NOW.plusSeconds(3));
    }

    @Test
    void expiresWhenItCannotBeSentInTime() {
        // Given
        Execution execution = Executions.reading();

        // When
        Claimed claimed =
                execution.claim(Executions.LEASE, NOW.plus(Duration.ofMinutes(60)), PACE, Executions.managed(NOW));

        // Then
        var completed = (ResultEvent.Completed) claimed.events().getFirst();
        assertThat(claimed.step()).isEmpty();
        assertThat(completed.outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(completed.ran()).isEqualTo(Ran.NO);
        assertThat(completed.ssmCommandId()).isNull();
    }

    @Test
    void computesTheLimitWhenSsmDoesNotSayIt() {
        // Given
        Execution execution = Executions.in(ExecutionState.DISPATCHING);

        // When
        execution.take(new Answer.Sent("command-1", null), NOW.plusSeconds(5), PACE);

        // Then
        assertThat(execution.dispatch().expiresAt()).isEqualTo(NOW.plusSeconds(60 + 60));
    }
}
