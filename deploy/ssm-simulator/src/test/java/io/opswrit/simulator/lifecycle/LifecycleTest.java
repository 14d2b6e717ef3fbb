package io.opswrit.simulator.lifecycle;

import static io.opswrit.simulator.lifecycle.SimulatedService.DELIVERED;
import static io.opswrit.simulator.lifecycle.SimulatedService.MAIL;
import static io.opswrit.simulator.lifecycle.SimulatedService.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.command.InvocationState;
import io.opswrit.simulator.command.Report;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final String LONG = "apt-get update && apt-get upgrade -y";

    private final SimulatedService simulated = new SimulatedService();

    @Test
    void nothingIsReportedBeforeDelivery() {
        // Given
        var command = simulated.send("df -h", 60, WEB);
        // When
        simulated.time.pass(Duration.ofMillis(100));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.PENDING);
        assertThat(simulated.invocation(command, WEB).report()).isEqualTo(Report.NONE);
    }

    @Test
    void aRunUnderWayHasAStartButNoOutput() {
        // Given
        var command = simulated.send(LONG, 60, WEB);
        // When
        simulated.time.pass(DELIVERED);
        // Then
        var invocation = simulated.invocation(command, WEB);
        assertThat(invocation.state()).isEqualTo(InvocationState.IN_PROGRESS);
        assertThat(invocation.report().hasStarted()).isTrue();
        assertThat(invocation.report().responseCode()).isEqualTo(-1);
        assertThat(invocation.report().standardOutput()).isEmpty();
    }

    @Test
    void aGoodRunSucceedsAndIsCountedOnce() {
        // Given
        var command = simulated.send("df -h", 60, WEB);
        // When
        simulated.time.pass(Duration.ofMinutes(5));
        // Then
        var invocation = simulated.invocation(command, WEB);
        assertThat(invocation.state()).isEqualTo(InvocationState.SUCCESS);
        assertThat(invocation.report().responseCode()).isZero();
        assertThat(invocation.report().standardOutput()).startsWith("Filesystem");
        assertThat(simulated.runs("df -h")).isEqualTo(1);
    }

    @Test
    void aFailingRunCarriesItsExitCodeAndTheAgentsLastLine() {
        // Given
        var command = simulated.send("systemctl restart -- 'nginx'", 60, MAIL);
        // When
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        var invocation = simulated.invocation(command, MAIL);
        assertThat(invocation.state()).isEqualTo(InvocationState.FAILED);
        assertThat(invocation.report().responseCode()).isEqualTo(1);
        assertThat(invocation.report().standardError())
                .startsWith("Job for nginx.service failed")
                .endsWith("\nfailed to run commands: exit status 1");
    }

    @Test
    void aRunLongerThanItsTimeoutIsKilled() {
        // Given
        var command = simulated.send(LONG, 10, WEB);
        // When
        simulated.time.pass(Duration.ofSeconds(15));
        // Then
        var invocation = simulated.invocation(command, WEB);
        assertThat(invocation.state()).isEqualTo(InvocationState.EXECUTION_TIMED_OUT);
        assertThat(invocation.report().responseCode()).isEqualTo(137);
    }

    @Test
    void theAgentReplacesATimeoutItDoesNotLikeByItsDefault() {
        // Given
        var command = simulated.send("apt-get update && apt-get upgrade -y", 2, WEB);
        // When
        simulated.time.pass(Duration.ofSeconds(58));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.SUCCESS);
    }

    @Test
    void fiveRunAtOnceOnAnInstance() {
        // Given
        var commands = IntStream.range(0, 7)
                .mapToObj(i -> simulated.send(LONG, 120, WEB))
                .toList();
        // When
        simulated.time.pass(DELIVERED);
        // Then
        assertThat(commands)
                .filteredOn(
                        command -> simulated.invocation(command, WEB).report().hasStarted())
                .hasSize(5);
    }

    @Test
    void thoseThatHadToWaitRunAfterwards() {
        // Given
        var commands = IntStream.range(0, 7)
                .mapToObj(i -> simulated.send("df -h", 60, WEB))
                .toList();
        // When
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertThat(commands).allMatch(command -> simulated.state(command, WEB) == InvocationState.SUCCESS);
    }

    @Test
    void aResetForgetsEverythingAndLetsNothingFinish() {
        // Given
        var command = simulated.send(LONG, 60, WEB);
        simulated.time.pass(DELIVERED);
        simulated.service.reset();
        // When
        simulated.time.pass(Duration.ofMinutes(5));
        // Then
        assertThat(simulated.store.command(command.id())).isEmpty();
        assertThat(simulated.store.newestFirst()).isEmpty();
    }

    @Test
    void aScriptThatAsksForARebootIsRunAgainAfterIt() {
        // Given
        var command = simulated.send("reboot", 60, WEB);
        simulated.time.pass(Duration.ofSeconds(5));
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.IN_PROGRESS);
        // When
        simulated.time.pass(Duration.ofSeconds(20));
        // Then
        assertThat(simulated.runs("reboot")).isEqualTo(2);
    }

    @Test
    void aKilledRunShowsWhatItHadPrinted() {
        // Given
        var command = simulated.send(LONG, 20, WEB);
        // When
        simulated.time.pass(Duration.ofMinutes(1));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.EXECUTION_TIMED_OUT);
        assertThat(simulated.invocation(command, WEB).report().standardOutput())
                .startsWith("Hit:1")
                .doesNotContain("No user sessions are running outdated binaries.");
    }
}
