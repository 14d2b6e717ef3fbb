package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.proof.Console;
import io.opswrit.proof.chaos.Chaos;
import io.opswrit.proof.chaos.ChaosOptions;
import io.opswrit.proof.chaos.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A short run of {@code ./opswrit chaos}: two replicas of everything, 300 requests, 20 kills, and nothing lost or doubled. */
@OwnStack
class ChaosST {

    private static final List<String> ARGUMENTS =
            List.of("--requests", "300", "--kills", "20", "--minutes", "1", "--seed", "20261123");

    @Test
    void nothingIsLostDoubledContradictoryOrUntold() throws Exception {
        // Given
        var options = ChaosOptions.parse(Path.of("target", "stack-chaos"), ARGUMENTS);

        // When
        Report report = new Chaos(options, new Console(System.out)).run();

        // Then
        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.rows()).containsEntry("accepted", 300L).containsEntry("kill", 20L);
        assertThat(report.rows().get("  SUCCEEDED")).isGreaterThan(100);
    }
}
