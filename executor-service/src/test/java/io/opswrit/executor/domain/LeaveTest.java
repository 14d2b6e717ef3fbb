package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.Outcome;
import io.opswrit.events.PingStatus;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.TestOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent to an instance that is not known to be managed. */
class LeaveTest {

    private static final Set<String> NONE = Set.of();
    private static final Set<String> IT = Set.of(TestOrder.HEALTHY);

    @Test
    void isSentToAManagedInstance() {
        // Given
        Execution execution = Executions.reading();

        // When
        Claimed claimed = claim(execution, NOW, Executions.roll(IT, NOW.minusSeconds(60)));

        // Then
        assertThat(claimed.step()).get().isInstanceOf(Step.Send.class);
    }

    @Test
    void isRefusedWhenALaterSurveyDidNotFindIt() {
        // Given
        Execution execution = Executions.reading();

        // When
        Claimed claimed = claim(execution, NOW.plusSeconds(2), Executions.roll(NONE, NOW));

        // Then
        var completed = (ResultEvent.Completed) claimed.events().getFirst();
        assertThat(claimed.step()).isEmpty();
        assertThat(completed.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(completed.ran()).isEqualTo(Ran.NO);
        assertThat(completed.reason())
                .startsWith(TestOrder.HEALTHY + " is not managed by Opswrit")
                .contains("Opswrit=managed", "two minutes")
                .endsWith("Nothing ran.");
    }

    @Test
    void waitsForASurveyThatBeganAfterItCame() {
        // Given
        Execution execution = Executions.reading();
        Roll before = Executions.roll(NONE, NOW.minusMillis(1));

        // When
        Claimed claimed = claim(execution, NOW, before);

        // Then
        assertWaits(execution, claimed);
        assertThat(Leave.needsSurvey(execution, before, NOW)).isTrue();
        assertThat(claim(execution, NOW.plusSeconds(1), Executions.roll(IT, NOW.plusMillis(1)))
                        .step())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {600, 601, 86_400})
    void anOldSurveyIsNotBelieved(long seconds) {
        // Given
        Execution execution = Executions.reading();

        // When
        Claimed claimed = claim(execution, NOW, Executions.roll(IT, NOW.minusSeconds(seconds)));

        // Then
        assertWaits(execution, claimed);
    }

    @Test
    void waitsLongerEachTimeUntilThereIsASurvey() {
        // Given
        Execution execution = Executions.reading();
        Roll never = Executions.roll(NONE, null);
        claim(execution, NOW, never);

        // When
        claim(execution, NOW.plusSeconds(1), never);

        // Then
        assertThat(execution.watch().dueAt()).isEqualTo(NOW.plusSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"true, in time.", "false, 'in time: AWS did not tell whether'"})
    void saysWhatItWaitedForInVain(boolean surveyed, String words) {
        // Given
        Execution execution = Executions.reading();
        Instant late = NOW.plus(Duration.ofMinutes(60));

        // When
        Claimed claimed = claim(execution, late, Executions.roll(IT, surveyed ? late : null));

        // Then
        var completed = (ResultEvent.Completed) claimed.events().getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(completed.reason()).contains(words);
    }

    @Test
    void whatIsSentAlreadyIsFollowedWhateverBecomesOfTheInstance() {
        // Given
        Execution execution = Executions.in(ExecutionState.SENT);
        Roll gone = Executions.roll(NONE, NOW.plusSeconds(1));

        // When
        Claimed claimed = claim(execution, NOW.plusSeconds(2), gone);

        // Then
        assertThat(claimed.step()).get().isInstanceOf(Step.Look.class);
        assertThat(Leave.needsSurvey(execution, gone, NOW)).isFalse();
    }

    /** A dead process may have sent something there. */
    @Test
    void waitsUntilAnEarlierSendToTheInstanceIsSearchedFor() {
        // Given
        Execution execution = Executions.reading();
        Roll unsearched = Executions.roll(List.of(seen("Linux", PingStatus.ONLINE)), NOW, IT, Executions.DOCUMENTS);

        // When
        Claimed claimed = claim(execution, NOW, unsearched);

        // Then
        assertWaits(execution, claimed);
    }

    private static InstanceSeen seen(String platform, PingStatus ping) {
        return Executions.seen(TestOrder.HEALTHY, platform, ping);
    }

    private static void assertWaits(Execution execution, Claimed claimed) {
        assertThat(claimed.step()).isEmpty();
        assertThat(claimed.events()).isEmpty();
        assertThat(execution.state()).isEqualTo(ExecutionState.QUEUED);
        assertThat(execution.watch().dueAt()).isAfter(NOW);
    }

    private static Claimed claim(Execution execution, Instant now, Roll roll) {
        return execution.claim(Executions.LEASE, now, PACE, roll);
    }
}
