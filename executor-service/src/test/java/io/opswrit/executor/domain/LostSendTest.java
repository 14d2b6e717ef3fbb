package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LostSendTest {

    private static final Instant SEARCHED_LONG_ENOUGH = NOW.plusSeconds(60);

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
    void neverRepeatsWhatChangesWithoutAGuard() {
        // Given
        Execution execution = Executions.changing();
        Executions.claimUnguarded(execution, NOW);
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

    @ParameterizedTest
    @MethodSource("endsWithoutARun")
    void doesNotClaimThatNothingRanAfterAPresumedLoss(
            Outcome outcome, Function<Execution, List<Event>> end, String reason) {
        // Given
        Execution execution = presumedLost();

        // When
        List<Event> events = end.apply(execution);

        // Then
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(completed.outcome()).isEqualTo(outcome);
        assertThat(completed.ran()).isEqualTo(Ran.UNKNOWN);
        assertThat(completed.reason()).isEqualTo(reason + " An earlier try may have run; look before you repeat it.");
    }

    static Stream<Arguments> endsWithoutARun() {
        return Stream.of(
                end(
                        Outcome.REFUSED,
                        lost -> {
                            Executions.claim(lost, SEARCHED_LONG_ENOUGH);
                            return lost.take(new Answer.Refused("SSM declined.", "X"), SEARCHED_LONG_ENOUGH, PACE);
                        },
                        "SSM declined."),
                end(
                        Outcome.EXPIRED,
                        lost -> lost.claim(
                                        Executions.LEASE,
                                        NOW.plus(Duration.ofHours(2)),
                                        PACE,
                                        Executions.managed(NOW.plus(Duration.ofHours(2))))
                                .events(),
                        "It could not be sent in time."),
                end(
                        Outcome.CANCELLED,
                        lost -> lost.askToStop("olga@example.org", SEARCHED_LONG_ENOUGH),
                        "Cancelled by olga@example.org before it was sent again."));
    }

    private static Arguments end(Outcome outcome, Function<Execution, List<Event>> end, String reason) {
        return Arguments.of(outcome, end, reason);
    }

    /** To be sent again, because it only reads. */
    private static Execution presumedLost() {
        Execution execution = Executions.reading();
        Executions.claim(execution, NOW);
        loseSend(execution);
        return execution;
    }

    private static void loseSend(Execution execution) {
        execution.take(new Answer.NotFound(), NOW.plusSeconds(10), PACE);
        execution.take(new Answer.NotFound(), SEARCHED_LONG_ENOUGH, PACE);
    }
}
