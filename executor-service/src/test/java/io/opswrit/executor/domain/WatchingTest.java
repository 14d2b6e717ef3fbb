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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchingTest {

    @Test
    void saysOnceThatItStarted() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        Instant start = NOW.plusSeconds(2);
        List<Event> first = execution.take(Executions.seen("InProgress", -1, start), NOW.plusSeconds(10), PACE);

        // When
        List<Event> second = execution.take(Executions.seen("InProgress", -1, start), NOW.plusSeconds(20), PACE);

        // Then
        assertThat(first).containsExactly(started(start));
        assertThat(second).isEmpty();
    }

    @Test
    void inventsNoStartWhenSsmKnowsNone() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);

        // When
        List<Event> events = execution.take(Executions.seen("InProgress", -1, null), NOW.plusSeconds(10), PACE);

        // Then
        assertThat(events).containsExactly(started(null));
    }

    @Test
    void saysOnceThatItIsStillRunningAndSlowsDown() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        for (int look = 1; look < 12; look++) {
            assertThat(execution.take(Executions.seen("Pending"), NOW.plusSeconds(10L * look), PACE))
                    .isEmpty();
        }
        assertThat(execution.watch().dueAt()).isEqualTo(NOW.plusSeconds(120));
        assertThat(execution.watch().isSwept()).isTrue();

        // When
        List<Event> twelfth = execution.take(Executions.seen("Pending"), NOW.plusSeconds(120), PACE);

        // Then
        var stillRunning = (ExecutionEvent.StillRunning) twelfth.getFirst();
        assertThat(stillRunning.looks()).isEqualTo(12);
        assertThat(stillRunning.runningForSeconds()).isEqualTo(120);
        assertThat(stillRunning.usualDurationSeconds()).isEqualTo(5);
        assertThat(stillRunning.revision()).isEqualTo(2);
        assertThat(execution.watch().dueAt()).isEqualTo(NOW.plusSeconds(180));
        assertThat(execution.watch().isSwept()).isFalse();
        assertThat(execution.take(Executions.seen("Pending"), NOW.plusSeconds(170), PACE))
                .isEmpty();
    }

    @Test
    void manyEarlyLooksAreNotThePromisedTime() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);

        // When
        for (int look = 1; look <= 30; look++) {
            assertThat(execution.take(Executions.seen("Pending"), NOW.plusSeconds(119), PACE))
                    .isEmpty();
        }

        // Then
        assertThat(execution.watch().looks()).isEqualTo(30);
        assertThat(execution.watch().isStillRunningSaid()).isFalse();
    }

    @Test
    void looksOftenAtFirstAndThenAtThePromisedPace() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        List<Duration> pauses =
                new ArrayList<>(List.of(Duration.between(NOW, execution.watch().dueAt())));

        // When
        for (int look = 1; look <= 5; look++) {
            Instant now = execution.watch().dueAt();
            execution.take(Executions.seen("Pending"), now, PACE);
            pauses.add(Duration.between(now, execution.watch().dueAt()));
        }

        // Then
        assertThat(pauses).extracting(Duration::toMillis).containsExactly(2000L, 3000L, 4500L, 6750L, 10000L, 10000L);
    }

    @Test
    void failedLooksAreNoLooks() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);

        // When
        execution.take(new Answer.Failed("ThrottlingException"), NOW, PACE);

        // Then
        assertThat(execution.watch().looks()).isZero();
        assertThat(execution.watch().dueAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void tellsTheResultWithEveryField() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);

        // When
        List<Event> events = execution.take(Executions.seen("Failed", 3, NOW), NOW.plusSeconds(20), PACE);

        // Then
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(events).hasSize(1);
        assertThat(completed.revision()).isEqualTo(1);
        assertThat(completed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.ran()).isEqualTo(Ran.YES);
        assertThat(completed.exitCode()).isEqualTo(3);
        assertThat(completed.reason()).isEqualTo("The command ended with exit code 3.");
        assertThat(completed.output()).isEqualTo("out");
        assertThat(completed.error()).isEqualTo("err");
        assertThat(completed.outputBytes()).isEqualTo(6);
        assertThat(completed.ssmCommandId()).isEqualTo("command-1");
        assertThat(completed.ssmStatus()).isEqualTo("Failed");
        assertThat(completed.startedAt()).isEqualTo(NOW);
        assertThat(completed.completedAt()).isEqualTo(NOW.plusSeconds(20));
        assertThat(completed.requesterEmail()).isEqualTo("alice@example.org");
        assertThat(completed.resolvedCommand()).isEqualTo("df -h");
        assertThat(completed.orderDigest()).isEqualTo(execution.filed().digest());
        assertThat(execution.watch().dueAt()).isNull();
    }

    @Test
    void waitsForAwsLongerThanForAnEnd() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        Instant limit = Executions.SSM_LIMIT.plusSeconds(60).plus(Duration.ofHours(24));
        execution.take(new Answer.Failed("ConnectException"), limit.minusSeconds(1), PACE);
        assertThat(execution.outcome()).isEmpty();

        // When
        List<Event> events = execution.take(new Answer.Failed("AccessDeniedException"), limit, PACE);

        // Then
        assertThat(execution.outcome()).contains(Outcome.UNKNOWN);
        assertThat(((ResultEvent.Completed) events.getFirst()).reason())
                .startsWith("SSM could not be asked how it ended (AccessDeniedException).");
    }

    private static ExecutionEvent.Started started(Instant at) {
        return new ExecutionEvent.Started(
                2, io.opswrit.events.Actor.system("executor-service"), Executions.ID, "command-1", at);
    }
}
