package io.opswrit.proof.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.proof.outside.Simulator.Execution;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the fleet has forgotten, and what none of ours has sent, is counted all the same. */
class SimulatorTest {

    private static final String STATE = """
            {"commands": [
               {"command_id": "c2", "requested_at": "2026-11-23T12:00:02Z"},
               {"command_id": "c3", "requested_at": "2026-11-23T12:00:03Z"}],
             "executions": [
               {"execution_id": "e1", "comment": "ow:e1:1", "sends": 1, "runs": 1, "command_ids": ["c1"]},
               {"execution_id": "e2", "comment": "ow:e2:1", "sends": 3, "runs": 1, "command_ids": ["c1", "c3", "c2"]},
               {"execution_id": "", "comment": "by hand", "sends": 1, "runs": 1, "command_ids": []}]}
            """;

    @Test
    void everyExecutionIsThereWithWhatIsKnownOfIt() throws Exception {
        // Given
        var state = Http.JSON.readTree(STATE);

        // When
        var executions = Simulator.executions(state);

        // Then
        assertThat(executions)
                .containsExactly(
                        new Execution("e1", "ow:e1:1", 1, 1, List.of("c1"), null),
                        new Execution(
                                "e2",
                                "ow:e2:1",
                                3,
                                1,
                                List.of("c1", "c3", "c2"),
                                Instant.parse("2026-11-23T12:00:02Z")),
                        new Execution("", "by hand", 1, 1, List.of(), null));
    }
}
