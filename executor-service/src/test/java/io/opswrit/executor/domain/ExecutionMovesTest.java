package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.ExecutionState.DISPATCHING;
import static io.opswrit.executor.domain.ExecutionState.ENDED;
import static io.opswrit.executor.domain.ExecutionState.QUEUED;
import static io.opswrit.executor.domain.ExecutionState.RUNNING;
import static io.opswrit.executor.domain.ExecutionState.SENT;
import static io.opswrit.executor.domain.Executions.NOW;
import static io.opswrit.executor.domain.Executions.PACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.opswrit.events.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every input: where it leads, and what cannot happen. */
class ExecutionMovesTest {

    private static final Map<String, Consumer<Execution>> INPUTS = Map.ofEntries(
            input("claim", e -> e.claim(Executions.LEASE, NOW, PACE, Executions.managed(NOW))),
            input(
                    "claim too late",
                    e -> e.claim(Executions.LEASE, NOW.plus(Duration.ofHours(2)), PACE, Executions.managed(NOW))),
            input("decline", e -> e.decline(Outcome.REFUSED, "because", NOW)),
            input("stop", e -> e.askToStop("olga@example.org", NOW)),
            answer("sent", new Answer.Sent("command-1", Executions.SSM_LIMIT)),
            answer("refused", new Answer.Refused("because", "X")),
            answer("not sent", new Answer.NotSent("ThrottlingException")),
            answer("unclear", new Answer.Unclear("500")),
            answer("not found", new Answer.NotFound()),
            answer("failed", new Answer.Failed("500")),
            answer("elsewhere", new Answer.Elsewhere("command-2")),
            answer("not visible", new Answer.NotVisible()),
            answer("pending", Executions.seen("Pending")),
            answer("in progress", Executions.seen("InProgress")),
            answer("cancelling", Executions.seen("Cancelling")),
            answer("over", Executions.seen("Success")),
            answer("new word", Executions.seen("Paused")),
            answer("stop asked", new Answer.StopAsked()),
            answer("stop refused", new Answer.StopRefused("because")));

    private static final Map<ExecutionState, Map<String, ExecutionState>> LEGAL = Map.of(
            QUEUED,
            Map.of("claim", DISPATCHING, "claim too late", ENDED, "decline", ENDED, "stop", ENDED),
            DISPATCHING,
            Map.of(
                    "claim",
                    DISPATCHING,
                    "claim too late",
                    DISPATCHING,
                    "stop",
                    DISPATCHING,
                    "sent",
                    SENT,
                    "refused",
                    ENDED,
                    "not sent",
                    QUEUED,
                    "unclear",
                    DISPATCHING,
                    "not found",
                    DISPATCHING,
                    "failed",
                    DISPATCHING),
            SENT,
            watched(SENT),
            RUNNING,
            watched(RUNNING),
            ENDED,
            Map.of("stop", ENDED));

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @MethodSource("everyStateWithEveryInput")
    void movesAsDrawn(ExecutionState from, String input, ExecutionState to) {
        // Given
        Execution execution = Executions.in(from);
        assertThat(execution.state()).isEqualTo(from);

        // When
        Throwable thrown = catchThrowable(() -> INPUTS.get(input).accept(execution));

        // Then
        if (to == null) {
            assertThat(thrown).isInstanceOf(IllegalMove.class);
            assertThat(execution.state()).isEqualTo(from);
        } else {
            assertThat(thrown).isNull();
            assertThat(execution.state()).isEqualTo(to);
        }
    }

    static Stream<Arguments> everyStateWithEveryInput() {
        return Stream.of(ExecutionState.values())
                .flatMap(state -> INPUTS.keySet().stream()
                        .sorted()
                        .map(name -> Arguments.of(state, name, LEGAL.get(state).get(name))));
    }

    private static Map<String, ExecutionState> watched(ExecutionState state) {
        return Map.ofEntries(
                Map.entry("claim", state),
                Map.entry("claim too late", state),
                Map.entry("stop", state),
                Map.entry("failed", state),
                Map.entry("not visible", state),
                Map.entry("elsewhere", state),
                Map.entry("pending", state),
                Map.entry("in progress", RUNNING),
                Map.entry("cancelling", RUNNING),
                Map.entry("over", ENDED),
                Map.entry("new word", state),
                Map.entry("stop asked", state),
                Map.entry("stop refused", state));
    }

    private static Map.Entry<String, Consumer<Execution>> input(String name, Consumer<Execution> input) {
        return Map.entry(name, input);
    }

    private static Map.Entry<String, Consumer<Execution>> answer(String name, Answer answer) {
        return input(name, execution -> execution.take(answer, NOW, PACE));
    }
}
