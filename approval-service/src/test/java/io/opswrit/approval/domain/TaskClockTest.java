package io.opswrit.approval.domain;

import static io.opswrit.approval.domain.Given.ALICE;
import static io.opswrit.approval.domain.Given.BOB;
import static io.opswrit.approval.domain.Given.ISSUER;
import static io.opswrit.approval.domain.Given.PEOPLE;
import static io.opswrit.approval.domain.Given.QUESTION;
import static io.opswrit.approval.domain.Given.SLA;
import static io.opswrit.approval.domain.Given.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.opswrit.approval.testing.TestOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a question does to the clock, and what the clock does to decisions. */
class TaskClockTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void theAnswerGivesBackExactlyWhatWasLeft() {
        // Given
        Task task = Given.pending();
        Instant asked = START.plus(HOUR);
        Instant answered = asked.plus(HOUR.multipliedBy(10));
        Task waiting = task.askForInfo(Given.ballot(BOB, task), QUESTION, "Why?", SLA, asked)
                .task();

        // When
        Task resumed = waiting.resume(QUESTION, answered).task();

        // Then
        assertThat(resumed.deadlines())
                .isEqualTo(new Deadlines(answered.plus(Duration.ofHours(3)), answered.plus(Duration.ofHours(23))));
    }

    @Test
    void theSlaStandsStillWhileAQuestionIsOpen() {
        // Given
        Task task = Given.pending();

        // When
        Task waiting = task.askForInfo(Given.ballot(BOB, task), QUESTION, "Why?", SLA, START.plus(HOUR))
                .task();

        // Then
        assertThat(waiting.deadlines())
                .isEqualTo(new Deadlines(null, START.plus(HOUR).plus(SLA.answerWithin())));
    }

    @Test
    void aDueTimeThatPassedUnseenIsDueAtOnceAfterTheAnswer() {
        // Given
        Task task = Given.pending();
        Instant late = START.plus(HOUR.multipliedBy(5));
        Task waiting = task.askForInfo(Given.ballot(BOB, task), QUESTION, "Why?", SLA, late)
                .task();

        // When
        Task resumed = waiting.resume(QUESTION, late.plus(HOUR)).task();

        // Then
        assertThat(resumed.deadlines().dueAt()).isEqualTo(late.plus(HOUR));
    }

    @Test
    void anAnswerAfterItsTimeRevivesNothing() {
        // Given
        Task task = Given.pending();
        Task waiting = task.askForInfo(Given.ballot(BOB, task), QUESTION, "Why?", SLA, START)
                .task();

        // When
        var step = waiting.resume(QUESTION, START.plus(SLA.answerWithin()));

        // Then
        assertThat(step.changed()).isFalse();
    }

    @Test
    void nobodyApprovesAfterTheTimeIsUpEvenIfNoTimerHasLooked() {
        // Given
        Task task = Given.pending();
        Instant end = START.plus(SLA.expireAfter());

        // When
        var refusal = catchThrowableOfType(
                TaskClosed.class,
                () -> task.approve(Given.ballot(BOB, task), task.signedOrder().digest(), null, ISSUER, end));

        // Then
        assertThat(refusal.state()).isEqualTo(TaskState.EXPIRED);
        assertThat(refusal.ending()).isEqualTo(Ending.bySystem(end, "Nobody decided in time."));
    }

    @Test
    void withoutAHigherLevelItOnlyExpires() {
        // Given
        var alone = new People(List.of(Given.listed(BOB, 1)));

        // When
        Task task = Task.open(TestOrder.by(ALICE).verified(), alone, SLA, START).task();

        // Then
        assertThat(task.deadlines()).isEqualTo(new Deadlines(null, START.plus(SLA.expireAfter())));
    }

    @Test
    void aLevelWithNobodyToAskIsSkippedAtOnce() {
        // Given
        var order = TestOrder.by(BOB).verified();

        // When
        Task task = Task.open(order, PEOPLE, SLA, START).task();

        // Then
        assertThat(task.escalation().level()).isEqualTo(2);
        assertThat(task.escalation().asked()).extracting(asked -> asked.name()).containsExactly("dave");
    }

    @Test
    void withNobodyToAskItStillEnds() {
        // Given
        var nobody = new People(List.of());

        // When
        Task task =
                Task.open(TestOrder.by(ALICE).verified(), nobody, SLA, START).task();

        // Then
        assertThat(task.escalation()).isEqualTo(new Escalation(1, List.of(), START));
        assertThat(task.deadlines().next()).isEqualTo(START.plus(SLA.expireAfter()));
    }

    @Test
    void escalatingHasToComeBeforeExpiring() {
        // Given
        Duration same = Duration.ofHours(24);

        // When
        var attempt = (ThrowingCallable) () -> new Sla(same, same, same);

        // Then
        assertThatThrownBy(attempt).hasMessageContaining("escalate-after (PT24H) must be shorter");
    }
}
