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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatchingTest {

    private static final Instant SEARCHED_LONG_ENOUGH = NOW.plusSeconds(60);

    @Test
    void asksForOneSendWithItsMark() {
        // Given
        Execution execution = Executions.reading();

        // When
        var step = (Step.Send) Executions.claim(execution, NOW);

        // Then
        assertThat(step.command()).isEqualTo("df -h");
        assertThat(step.executionTimeoutSeconds()).isEqualTo(60);
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
        assertThat(execution.watch().dueAt()).isEqualTo(NOW.plusSeconds(10));
        assertThat(execution.isClaimedBy(Executions.LEASE)).isFalse();
    }

    @Test
    void searchesForAnUnclearSend() {
        // Given
        Execution execution = Executions.changing();
        Executions.claim(execution, NOW);
        execution.take(new Answer.Unclear("500"), NOW, PACE);
        assertThat(execution.watch().dueAt()).isEqualTo(NOW.plusSeconds(1));

        // When
        Step step = Executions.claim(execution, NOW.plusSeconds(1));

        // Then
        assertThat(step)
                .isInstanceOfSatisfying(
                        Step.Scan.class, scan -> assertThat(scan.intendedAt()).isEqualTo(NOW));
    }

    @Test
    void neverRepeatsWhatChanges() {
        // Given
        Execution execution = Executions.changing();
        Executions.claim(execution, NOW);
        execution.take(new Answer.Unclear("500"), NOW, PACE);
        execution.take(new Answer.NotFound(), NOW.plusSeconds(10), PACE);

        // When
        List<Event> events = execution.take(new Answer.NotFound(), SEARCHED_LONG_ENOUGH, PACE);

        // Then
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(completed.ran()).isEqualTo(Ran.UNKNOWN);
        assertThat(completed.reason()).contains("We cannot tell whether it ran; look before you repeat it.");
        assertThat(completed.output()).isNull();
    }

    @Test
    void sendsAgainWhatReads() {
        // Given
        Execution execution = Executions.reading();
        Executions.claim(execution, NOW);
        execution.take(new Answer.Unclear("500"), NOW, PACE);
        execution.take(new Answer.NotFound(), NOW.plusSeconds(10), PACE);
        List<Event> events = execution.take(new Answer.NotFound(), SEARCHED_LONG_ENOUGH, PACE);

        // When
        var step = (Step.Send) Executions.claim(execution, SEARCHED_LONG_ENOUGH);

        // Then
        assertThat(events).isEmpty();
        assertThat(step.attempt()).isEqualTo(2);
        assertThat(step.comment()).startsWith("ow:" + Executions.ID + ":2 ");
    }

    @Test
    void doesNotGiveUpAfterOneSearch() {
        // Given
        Execution execution = Executions.changing();
        Executions.claim(execution, NOW);

        // When
        List<Event> events = execution.take(new Answer.NotFound(), NOW.plusSeconds(600), PACE);

        // Then
        assertThat(events).isEmpty();
        assertThat(execution.state()).isEqualTo(ExecutionState.DISPATCHING);
        assertThat(execution.watch().dueAt()).isEqualTo(NOW.plusSeconds(601));
    }

    @Test
    void countsOnlySearchesInARow() {
        // Given
        Execution execution = Executions.changing();
        Executions.claim(execution, NOW);
        execution.take(new Answer.NotFound(), NOW.plusSeconds(10), PACE);
        execution.take(new Answer.Failed("ThrottlingException"), NOW.plusSeconds(20), PACE);

        // When
        List<Event> events = execution.take(new Answer.NotFound(), SEARCHED_LONG_ENOUGH, PACE);

        // Then
        assertThat(events).isEmpty();
        assertThat(execution.state()).isEqualTo(ExecutionState.DISPATCHING);
    }

    @Test
    void givesUpSearchingWhenAwsStaysUnreachable() {
        // Given
        Execution execution = Executions.reading();
        Executions.claim(execution, NOW);
        Instant aDayAfterItsLimit = NOW.plusSeconds(120).plus(Duration.ofHours(24));

        // When
        execution.take(new Answer.Failed("ConnectException"), aDayAfterItsLimit, PACE);

        // Then
        assertThat(execution.outcome()).contains(Outcome.UNKNOWN);
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
        Claimed claimed = execution.claim(Executions.LEASE, NOW.plus(Duration.ofMinutes(60)), PACE);

        // Then
        var completed = (ResultEvent.Completed) claimed.events().getFirst();
        assertThat(claimed.step()).isEmpty();
        assertThat(completed.outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(completed.ran()).isEqualTo(Ran.NO);
        assertThat(completed.ssmCommandId()).isNull();
    }

    @Test
    void doesNotClaimThatNothingRanAfterAPresumedLoss() {
        // Given
        Execution execution = Executions.reading();
        Executions.claim(execution, NOW);
        execution.take(new Answer.NotFound(), NOW.plusSeconds(10), PACE);
        execution.take(new Answer.NotFound(), SEARCHED_LONG_ENOUGH, PACE);
        Executions.claim(execution, SEARCHED_LONG_ENOUGH);

        // When
        List<Event> events = execution.take(new Answer.Refused("no"), SEARCHED_LONG_ENOUGH, PACE);

        // Then
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(completed.ran()).isEqualTo(Ran.UNKNOWN);
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
