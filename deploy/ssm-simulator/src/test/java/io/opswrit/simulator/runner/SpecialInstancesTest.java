package io.opswrit.simulator.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.time.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecialInstancesTest {

    private final ManualTime time = new ManualTime();
    private final CannedRunner runner = new CannedRunner(time);

    @Test
    void aServiceOfTheFailingHostDoesNotRestart() {
        // Given
        var script = Runs.on("mail-1", "systemctl restart -- 'postfix'");
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(Runs.error(outcome))
                .contains("Job for postfix.service failed")
                .contains("journalctl -xeu postfix");
    }

    @Test
    void theContainerHostHas200KilobytesOfFileSystems() {
        // Given
        var script = Runs.on("docker-1", "df -h");
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.standardOutput().length).isBetween(200_000, 260_000);
    }

    @Test
    void theHostileHostPrintsWhatHarms() {
        // Given
        var script = Runs.on("kiosk-1", "df -h");
        // When
        var outcome = run(script);
        // Then
        assertThat(outcome.standardOutput()).contains(0x00, 0xFF, 0x1B);
        assertThat(Runs.output(outcome))
                .contains("<script>alert(", "\nRequest ID: 00000000-", "\u001B[2J", "\u202E", "${jndi:")
                .contains("\uFFFD");
    }

    @Test
    void aFailingInstanceFailsWhateverItIsAsked() {
        // Given
        var healthy = Runs.instance("web-1");
        var failing = healthy.with(healthy.behaviour().withFailing(true));
        // When
        var outcome = run(new Script(failing, Runs.COMMAND_ID, "df -h"));
        // Then
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(Runs.error(outcome)).contains("Read-only file system");
    }

    @Test
    void aSlowInstanceTakesItsTime() {
        // Given
        List<Outcome> ended = new ArrayList<>();
        var run = runner.start(Runs.on("batch-1", "df -h"), ended::add);
        // When
        time.pass(Duration.ofSeconds(89));
        // Then
        assertThat(run).isNotNull();
        assertThat(ended).isEmpty();
    }

    private Outcome run(Script script) {
        List<Outcome> ended = new ArrayList<>();
        var unused = runner.start(script, ended::add);
        time.pass(Duration.ofMinutes(5));
        return ended.getFirst();
    }
}
