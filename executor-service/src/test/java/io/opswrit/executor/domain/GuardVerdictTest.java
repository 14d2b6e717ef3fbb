package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the words of the guard on a node end an execution. */
class GuardVerdictTest {

    private static final String TRAILER = "\nfailed to run commands: exit status ";

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            opswrit: past its deadline, not run | late | 78 | EXPIRED | NO | - | after its deadline
            opswrit: cannot make /x, not run | unusable | 70 | REFUSED | NO | - | (cannot make /x, not run)
            said | killed | 250 | FAILED | YES | 137 | ended by SIGKILL
            said | reboot | 251 | FAILED | YES | 194 | exit code 194
            opswrit: duplicate of command-0 | duplicate | 76 | UNKNOWN | UNKNOWN | - | by the command command-0
            opswrit: duplicate of | duplicate | 76 | UNKNOWN | UNKNOWN | - | came there before. We cannot tell
            """, delimiter = '|')
    void endsItAsTheGuardSays(
            String said, String word, int code, Outcome outcome, Ran ran, Integer exitCode, String reason) {
        // Given
        String error = said + "\nopswrit-guard: " + word + TRAILER + code;

        // When
        ResultEvent.Completed completed = end("Failed", error, code, true);

        // Then
        assertThat(completed.outcome()).isEqualTo(outcome);
        assertThat(completed.ran()).isEqualTo(ran);
        assertThat(completed.exitCode()).isEqualTo(exitCode);
        assertThat(completed.reason()).contains(reason);
        assertThat(completed.reasonCode()).isEqualTo(word);
        assertThat(completed.guardVersion()).isEqualTo(1);
        assertThat(completed.error()).isIn(null, "", "said");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\nopswrit-guard: own", "LONG"})
    void believesNoCommandThatSpeaksLikeTheGuard(String after) {
        // Given: the guard has the last word, and SSM gives the first 8,000 bytes of errors alone
        String word = "\nopswrit: past its deadline, not run\nopswrit-guard: late";
        String error = after.equals("LONG") ? "x".repeat(8_000 - word.length()) + word : "said" + word + after;

        // When
        ResultEvent.Completed completed = end("Failed", error, 78, true);

        // Then
        assertThat(completed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.ran()).isEqualTo(Ran.YES);
        assertThat(completed.exitCode()).isEqualTo(78);
        assertThat(completed.error()).endsWith("opswrit-guard: late");
    }

    @ParameterizedTest
    @ValueSource(ints = {70, 76, 78, 250, 251})
    void takesTheSameExitCodeOfACommandForItsOwn(int code) {
        // When
        ResultEvent.Completed completed = end("Failed", "no such thing" + TRAILER + code, code, true);

        // Then
        assertThat(completed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.exitCode()).isEqualTo(code);
        assertThat(completed.error()).isEqualTo("no such thing");
        assertThat(completed.reasonCode()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"opswrit-guard: late, 1, true", "opswrit-guard: late, 78, false", "x opswrit-guard: late, 78, true"})
    void doesNotListenToACommandThatSpeaksLikeTheGuard(String error, int code, boolean guarded) {
        // When
        ResultEvent.Completed completed = end("Failed", error, code, guarded);

        // Then
        assertThat(completed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.ran()).isEqualTo(Ran.YES);
        assertThat(completed.error()).isEqualTo(error);
    }

    /** SSM gives the beginning of standard error only, and the guard speaks at the end. */
    @Test
    void saysThatItCannotTellASigkillWhenTheWordIsCutOff() {
        // When
        ResultEvent.Completed completed = end("Failed", "x".repeat(8_000), 250, true);

        // Then
        assertThat(completed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.exitCode()).isEqualTo(250);
        assertThat(completed.reason()).contains("SIGKILL (137)");
    }

    @Test
    void callsA137WithoutTheGuardsWordATimeOut() {
        // When
        ResultEvent.Completed completed = end("ExecutionTimedOut", "", 137, true);

        // Then
        assertThat(completed.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(completed.exitCode()).isNull();
    }

    @Test
    void followsTheCommandByWhichItRan() {
        // Given
        Execution execution = Executions.in(ExecutionState.RUNNING);
        execution.askToStop("olga@example.org", NOW);
        execution.take(new Answer.StopAsked(), NOW, PACE);

        // When
        execution.take(new Answer.Elsewhere("command-0"), NOW, PACE);

        // Then
        assertThat(Executions.claim(execution, NOW))
                .isInstanceOfSatisfying(
                        Step.Stop.class, stop -> assertThat(stop.commandId()).isEqualTo("command-0"));
        assertThat(execution.watch().startedAt()).isNull();
    }

    @Test
    void recordsTheGuardWithTheDispatch() {
        // Given
        Execution execution = Executions.reading();
        var send = (Step.Send) Executions.claim(execution, NOW);

        // When
        var events =
                execution.take(new Answer.Sent("command-1", Executions.SSM_LIMIT, List.of("command-2")), NOW, PACE);

        // Then
        var dispatched = (ExecutionEvent.Dispatched) events.getFirst();
        assertThat(dispatched.guardVersion()).isEqualTo(1);
        assertThat(dispatched.guardDigest())
                .isEqualTo(send.call().guard().orElseThrow().digest());
        assertThat(dispatched.otherCommandIds()).containsExactly("command-2");
    }

    private static ResultEvent.Completed end(String status, String error, int code, boolean guarded) {
        Execution execution = Executions.in(ExecutionState.RUNNING);
        var output = Executions.output("", error, code, guarded);
        var seen = new Answer.Seen(new Sighting(status, status, code, NOW, output));
        return (ResultEvent.Completed) execution.take(seen, NOW, PACE).getLast();
    }
}
