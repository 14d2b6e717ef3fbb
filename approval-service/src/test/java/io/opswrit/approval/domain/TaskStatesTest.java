package io.opswrit.approval.domain;

import static io.opswrit.approval.domain.Given.ALICE;
import static io.opswrit.approval.domain.Given.BOB;
import static io.opswrit.approval.domain.Given.DAVE;
import static io.opswrit.approval.domain.Given.ISSUER;
import static io.opswrit.approval.domain.Given.PEOPLE;
import static io.opswrit.approval.domain.Given.QUESTION;
import static io.opswrit.approval.domain.Given.SLA;
import static io.opswrit.approval.domain.Given.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every input: where it leads, which facts it makes true, or how it is refused. */
class TaskStatesTest {

    enum Input {
        APPROVE,
        APPROVE_OTHER,
        REJECT,
        ASK,
        ANSWER,
        ANSWER_OTHER,
        CANCEL,
        EARLY_LOOK,
        LOOK_WHEN_DUE,
        LOOK_WHEN_UNANSWERED,
        LOOK_WHEN_EXPIRED
    }

    private static final Instant LATER = START.plusSeconds(60);

    private static final String TABLE = """
            PENDING        APPROVE              GRANTED Voted Granted
            PENDING        APPROVE_OTHER        refused OtherDigest
            PENDING        REJECT               REJECTED Voted Rejected
            PENDING        ASK                  INFO_REQUESTED InfoRequested
            PENDING        ANSWER               PENDING
            PENDING        ANSWER_OTHER         PENDING
            PENDING        CANCEL               WITHDRAWN Withdrawn
            PENDING        EARLY_LOOK           PENDING
            PENDING        LOOK_WHEN_DUE        PENDING Escalated
            PENDING        LOOK_WHEN_UNANSWERED PENDING Escalated
            PENDING        LOOK_WHEN_EXPIRED    EXPIRED Expired
            INFO_REQUESTED APPROVE              refused QuestionOpen
            INFO_REQUESTED APPROVE_OTHER        refused OtherDigest
            INFO_REQUESTED REJECT               REJECTED Voted Rejected
            INFO_REQUESTED ASK                  refused QuestionOpen
            INFO_REQUESTED ANSWER               PENDING Resumed
            INFO_REQUESTED ANSWER_OTHER         INFO_REQUESTED
            INFO_REQUESTED CANCEL               WITHDRAWN Withdrawn
            INFO_REQUESTED EARLY_LOOK           INFO_REQUESTED
            INFO_REQUESTED LOOK_WHEN_DUE        INFO_REQUESTED
            INFO_REQUESTED LOOK_WHEN_UNANSWERED EXPIRED Expired
            INFO_REQUESTED LOOK_WHEN_EXPIRED    EXPIRED Expired
            """;

    static Stream<List<String>> everyStateWithEveryInput() {
        Stream<List<String>> open = TABLE.lines().map(line -> Arrays.asList(line.split(" +", 3)));
        Stream<List<String>> ended = Stream.of(TaskState.values())
                .filter(state -> !state.open())
                .flatMap(state -> Stream.of(Input.values())
                        .map(input -> List.of(state.name(), input.name(), onceEnded(state, input))));
        return Stream.concat(open, ended);
    }

    private static String onceEnded(TaskState state, Input input) {
        return switch (input) {
            case APPROVE, APPROVE_OTHER, REJECT, ASK -> "refused TaskClosed";
            default -> state.name();
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyStateWithEveryInput")
    void leadsToWhere(List<String> row) {
        // Given
        Task task = Given.in(TaskState.valueOf(row.get(0)));

        // When
        String outcome = outcome(task, Input.valueOf(row.get(1)));

        // Then
        assertThat(outcome).isEqualTo(row.get(2));
    }

    @Test
    void theTableIsComplete() {
        // Given
        Set<String> expected = new HashSet<>();
        for (TaskState state : TaskState.values()) {
            for (Input input : Input.values()) {
                expected.add(state + " " + input);
            }
        }

        // When
        List<String> covered = everyStateWithEveryInput()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();

        // Then
        assertThat(covered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyStateWithEveryInput")
    void factsCountOnFromTheLastOne(List<String> row) {
        // Given
        Task task = Given.in(TaskState.valueOf(row.get(0)));

        // When
        Transition step = stepOrNone(task, Input.valueOf(row.get(1)));

        // Then
        int expected = task.revision();
        for (var event : step.events()) {
            assertThat(event.revision()).isEqualTo(++expected);
        }
        assertThat(step.task().revision()).isEqualTo(expected);
    }

    private static String outcome(Task task, Input input) {
        try {
            Transition step = step(task, input);
            var words = Stream.concat(
                    Stream.of(step.task().state().name()),
                    step.events().stream().map(event -> event.getClass().getSimpleName()));
            return String.join(" ", words.toList());
        } catch (RuntimeException refusal) {
            return "refused " + refusal.getClass().getSimpleName();
        }
    }

    private static Transition stepOrNone(Task task, Input input) {
        try {
            return step(task, input);
        } catch (TaskClosed | QuestionOpen | OtherDigest _) {
            return Transition.none(task);
        }
    }

    private static Transition step(Task task, Input input) {
        String digest = task.signedOrder().digest();
        return switch (input) {
            case APPROVE -> task.approve(Given.ballot(BOB, task), digest, "Fine.", ISSUER, LATER);
            case APPROVE_OTHER -> task.approve(Given.ballot(BOB, task), "0".repeat(64), null, ISSUER, LATER);
            case REJECT -> task.reject(Given.ballot(BOB, task), "Not today.", LATER);
            case ASK -> task.askForInfo(Given.ballot(BOB, task), UUID.randomUUID(), "Why?", SLA, LATER);
            case ANSWER -> task.resume(QUESTION, LATER);
            case ANSWER_OTHER -> task.resume(UUID.randomUUID(), LATER);
            case CANCEL -> task.withdraw(Given.decider(ALICE).actor(), "Not needed.", LATER);
            case EARLY_LOOK -> look(task, Duration.ofHours(4).minusNanos(1));
            case LOOK_WHEN_DUE -> look(task, Duration.ofHours(4));
            case LOOK_WHEN_UNANSWERED -> look(task, Duration.ofHours(12));
            case LOOK_WHEN_EXPIRED -> look(task, Duration.ofHours(24));
        };
    }

    private static Transition look(Task task, Duration after) {
        return task.passDeadline(PEOPLE, SLA, START.plus(after));
    }

    @Test
    void daveIsAskedOnceItEscalated() {
        // Given
        Task task = Given.pending();

        // When
        Task escalated = look(task, Duration.ofHours(4)).task();

        // Then
        assertThat(escalated.escalation().level()).isEqualTo(2);
        assertThat(escalated.escalation().asked())
                .extracting(asked -> asked.id())
                .contains(BOB.id(), DAVE.id());
        assertThat(escalated.deadlines()).isEqualTo(new Deadlines(null, START.plus(Duration.ofHours(24))));
    }
}
