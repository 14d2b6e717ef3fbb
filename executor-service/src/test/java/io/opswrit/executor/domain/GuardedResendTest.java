package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A guard on the node makes it harmless to send a change again, as long as its deadline holds. */
class GuardedResendTest {

    private static final Instant SEARCHED_LONG_ENOUGH = NOW.plusSeconds(60);

    /** The node runs it once, and by the deadline of the first try, whichever try it gets. */
    @Test
    void sendsAgainWhatChangesUnderAGuardWithTheSameDeadline() {
        // Given
        Execution execution = Executions.changing();
        var first = (Step.Send) Executions.claim(execution, NOW);
        loseSend(execution);

        // When
        var second = (Step.Send) Executions.claim(execution, SEARCHED_LONG_ENOUGH);

        // Then
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.call()).isEqualTo(first.call());
        assertThat(first.call().guard().orElseThrow().until()).isEqualTo(NOW.plusSeconds(60 + 300));
    }

    @Test
    void doesNotSendAgainWhatHasLostItsGuardMeanwhile() {
        // Given
        Execution execution = Executions.changing();
        Executions.claim(execution, NOW);
        loseSend(execution);

        // When
        Claimed claimed = execution.claim(
                Executions.LEASE, SEARCHED_LONG_ENOUGH, PACE, Executions.unguarded(SEARCHED_LONG_ENOUGH));

        // Then
        assertThat(claimed.step()).isEmpty();
        assertThat(execution.outcome()).contains(Outcome.UNKNOWN);
    }

    @Test
    void doesNotSendAgainWhatTheNodeWouldRefuseAsLate() {
        // Given
        Execution execution = Executions.changing();
        Executions.claim(execution, NOW);
        loseSend(execution);
        Instant late = NOW.plusSeconds(60 + 300);

        // When
        Claimed claimed = execution.claim(Executions.LEASE, late, PACE, Executions.managed(late));

        // Then
        var completed = (ResultEvent.Completed) claimed.events().getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(completed.ran()).isEqualTo(Ran.UNKNOWN);
    }

    /** What SSM provably did not take leaves no deadline behind, or a throttled order could never run. */
    @Test
    void countsTheDeadlineFromTheFirstSendThatMayHaveArrived() {
        // Given
        Execution execution = Executions.changing();
        Executions.claim(execution, NOW);
        execution.take(new Answer.NotSent("ThrottlingException"), NOW, PACE);
        Instant later = NOW.plusSeconds(600);

        // When
        var step = (Step.Send) Executions.claim(execution, later);

        // Then
        assertThat(step.call().guard().orElseThrow().until()).isEqualTo(later.plusSeconds(60 + 300));
        assertThat(execution.dispatch().firstIntentAt()).isEqualTo(later);
    }

    private static void loseSend(Execution execution) {
        execution.take(new Answer.NotFound(), NOW.plusSeconds(10), PACE);
        execution.take(new Answer.NotFound(), SEARCHED_LONG_ENOUGH, PACE);
    }
}
