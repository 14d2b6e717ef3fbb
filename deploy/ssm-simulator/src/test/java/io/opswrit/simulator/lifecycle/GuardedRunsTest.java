package io.opswrit.simulator.lifecycle;

import static io.opswrit.simulator.lifecycle.SimulatedService.DELIVERED;
import static io.opswrit.simulator.lifecycle.SimulatedService.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.GuardedText;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.InvocationState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instances that run no shell act as if they ran the guard. */
class GuardedRunsTest {

    private static final String RUN = "019ab0a4-0000-7000-8000-000000000001";

    private final SimulatedService simulated = new SimulatedService();

    @Test
    void theGuardedCommandRunsOnceAndIsAnsweredAsWithoutAGuard() {
        // Given
        var command = simulated.sendAs("ow:a:1", guarded("df -h"), WEB);
        // When
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.SUCCESS);
        assertThat(simulated.invocation(command, WEB).report().standardOutput()).startsWith("Filesystem");
        assertThat(simulated.runs("ow:a")).isEqualTo(1);
    }

    @Test
    void aSecondCommandForTheSameRunRunsNothing() {
        // Given
        var first = simulated.sendAs("ow:a:1", guarded("df -h"), WEB);
        simulated.time.pass(Duration.ofSeconds(10));
        // When
        var second = simulated.sendAs("ow:a:2", guarded("df -h"), WEB);
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertThat(simulated.runs("ow:a")).isEqualTo(1);
        assertEnding(second, 76, "opswrit: duplicate of " + first.id() + "\nopswrit-guard: duplicate\n");
    }

    @Test
    void anotherInstanceHasItsOwnDisk() {
        // Given
        simulated.sendAs("ow:a:1", guarded("df -h"), WEB);
        simulated.time.pass(Duration.ofSeconds(10));
        // When
        var other = simulated.sendAs("ow:b:1", guarded("df -h"), SimulatedService.DATABASE);
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertThat(simulated.state(other, SimulatedService.DATABASE)).isEqualTo(InvocationState.SUCCESS);
    }

    @Test
    void nothingRunsPastItsDeadline() {
        // Given
        var text = GuardedText.of(RUN, simulated.time.now().minusSeconds(1), "df -h");
        var command = simulated.sendAs("ow:a:1", text, WEB);
        // When
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertThat(simulated.runs("ow:a")).isZero();
        assertEnding(command, 78, "opswrit: past its deadline, not run\nopswrit-guard: late\n");
    }

    @Test
    void whatCannotBeDecodedRunsNothing() {
        // Given
        var text = GuardedText.garbled(RUN, simulated.time.now().plusSeconds(60), "not base64!");
        var command = simulated.sendAs("ow:a:1", text, WEB);
        // When
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertThat(simulated.runs("ow:a")).isZero();
        assertEnding(command, 70, "opswrit-guard: unusable\n");
    }

    @Test
    void aCommandThatRebootsTheInstanceDoesNotUnderAGuard() {
        // Given
        var command = simulated.sendAs("ow:a:1", guarded("reboot"), WEB);
        // When
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertEnding(command, 251, "opswrit-guard: reboot\n");
    }

    @Test
    void aTimeoutKillsTheGuardToo() {
        // Given
        var command = simulated.sendAs("ow:a:1", guarded("apt-get update && apt-get upgrade -y"), WEB);
        simulated.time.pass(DELIVERED);
        simulated.service.cancel(command, List.of());
        // When
        simulated.time.pass(Duration.ofSeconds(2));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.CANCELLED);
        assertThat(simulated.invocation(command, WEB).report().standardError()).doesNotContain("opswrit-guard");
    }

    private void assertEnding(Command command, int exitCode, String errors) {
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.FAILED);
        assertThat(simulated.invocation(command, WEB).report().responseCode()).isEqualTo(exitCode);
        assertThat(simulated.invocation(command, WEB).report().standardError())
                .isEqualTo(errors + "failed to run commands: exit status " + exitCode);
    }

    private String guarded(String command) {
        return GuardedText.of(RUN, simulated.time.now().plusSeconds(600), command);
    }
}
