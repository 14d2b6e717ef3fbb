package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsmOutcomeTest {

    @ParameterizedTest(name = "{0} / {1} / {2}, start {3} → {4}, ran {5}, exit {6}")
    @CsvSource(nullValues = "-", textBlock = """
            Success    | Success             | 0   | yes | SUCCEEDED | YES     | 0
            Success    | success             | 0   | no  | SUCCEEDED | YES     | 0
            Success    | ''                  | 0   | yes | SUCCEEDED | YES     | 0
            Failed     | Failed              | 3   | yes | FAILED    | YES     | 3
            Failed     | Failed              | 127 | no  | FAILED    | YES     | 127
            Failed     | ''                  | 1   | yes | FAILED    | YES     | 1
            Failed     | Failed              | -1  | no  | FAILED    | UNKNOWN | -
            Failed     | Failed              | -1  | yes | FAILED    | YES     | -
            TimedOut   | ExecutionTimedOut   | 137 | yes | TIMED_OUT | YES     | -
            TimedOut   | Execution Timed Out | 137 | yes | TIMED_OUT | YES     | -
            Failed     | ExecutionTimedOut   | 137 | yes | TIMED_OUT | YES     | -
            TimedOut   | DeliveryTimedOut    | -1  | no  | TIMED_OUT | UNKNOWN | -
            TimedOut   | Delivery Timed Out  | -1  | no  | TIMED_OUT | UNKNOWN | -
            Failed     | DeliveryTimedOut    | -1  | no  | TIMED_OUT | UNKNOWN | -
            TimedOut   | deliverytimedout    | -1  | no  | TIMED_OUT | UNKNOWN | -
            TimedOut   | TimedOut            | -1  | no  | TIMED_OUT | UNKNOWN | -
            TimedOut   | Timed Out           | 137 | yes | TIMED_OUT | YES     | -
            TimedOut   | ''                  | -1  | no  | TIMED_OUT | UNKNOWN | -
            Failed     | Undeliverable       | -1  | no  | UNKNOWN   | UNKNOWN | -
            Cancelled  | Cancelled           | -1  | no  | CANCELLED | NO      | -
            Cancelled  | Cancelled           | 137 | yes | CANCELLED | YES     | -
            Cancelled  | Canceled            | 137 | yes | CANCELLED | YES     | -
            Cancelled  | ''                  | -1  | no  | CANCELLED | NO      | -
            Failed     | Terminated          | -1  | no  | REFUSED   | NO      | -
            Failed     | InvalidPlatform     | -1  | no  | REFUSED   | NO      | -
            Failed     | Invalid Platform    | -1  | no  | REFUSED   | NO      | -
            Failed     | AccessDenied        | -1  | no  | REFUSED   | NO      | -
            Failed     | Access Denied       | -1  | no  | REFUSED   | NO      | -
            Failed     | NoInstancesInTag    | -1  | no  | REFUSED   | NO      | -
            Failed     | LimitExceeded       | -1  | no  | REFUSED   | NO      | -
            Failed     | Rate Exceeded       | -1  | no  | REFUSED   | NO      | -
            """, delimiter = '|')
    void readsWhatIsOver(
            String status, String details, int code, String started, Outcome outcome, Ran ran, Integer exitCode) {
        // Given
        var seen = sighting(status, details, code, started.equals("yes"));

        // When
        Verdict verdict = SsmOutcome.of(seen, Ran.NO);

        // Then
        assertThat(verdict.isOver()).isTrue();
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.ran()).isEqualTo(ran);
        assertThat(verdict.exitCode()).isEqualTo(exitCode);
        assertThat(verdict.reason() == null).isEqualTo(outcome == Outcome.SUCCEEDED);
    }

    @ParameterizedTest(name = "{0} / {1} → {2}")
    @CsvSource({
        "Pending, Pending, WAITING",
        "Pending, '', WAITING",
        "Delayed, Delayed, WAITING",
        "InProgress, InProgress, BEGUN",
        "InProgress, In Progress, BEGUN",
        "InProgress, '', BEGUN",
        "Cancelling, Cancelling, STOPPING",
        "Cancelling, Canceling, STOPPING",
        "InProgress, Incomplete, UNRECOGNISED",
        "Failed, SomethingNew, UNRECOGNISED",
        "'', '', UNRECOGNISED"
    })
    void readsWhatGoesOn(String status, String details, Verdict.Phase phase) {
        // Given
        var seen = sighting(status, details, -1, false);

        // When
        Verdict verdict = SsmOutcome.of(seen, Ran.NO);

        // Then
        assertThat(verdict).isEqualTo(Verdict.going(phase));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeliveryTimedOut", "Undeliverable", "TimedOut"})
    void saysThatNobodyCanTell(String details) {
        // Given
        var seen = sighting("TimedOut", details, -1, false);

        // When
        Verdict verdict = SsmOutcome.of(seen, Ran.NO);

        // Then
        assertThat(verdict.reason()).endsWith("We cannot tell whether it ran; look before you repeat it.");
    }

    @ParameterizedTest(name = "{0}, before {1} → ran {2}")
    @CsvSource({
        "Cancelled, UNKNOWN, UNKNOWN",
        "Cancelled, YES, YES",
        "Terminated, UNKNOWN, UNKNOWN",
        "Terminated, YES, YES",
        "TimedOut, YES, YES",
        "Failed, YES, YES"
    })
    void doesNotTakeBackWhatWasKnown(String details, Ran before, Ran ran) {
        // Given
        var seen = sighting(details, details, -1, false);

        // When
        Verdict verdict = SsmOutcome.of(seen, before);

        // Then
        assertThat(verdict.ran()).isEqualTo(ran);
        assertThat(verdict.reason()).doesNotContain("did not run", "before it started");
    }

    private static Sighting sighting(String status, String details, int code, boolean started) {
        return new Sighting(
                status, details, code, started ? Instant.EPOCH : null, Executions.output("", "", code, false));
    }
}
