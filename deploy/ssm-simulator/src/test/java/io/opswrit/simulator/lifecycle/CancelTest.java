package io.opswrit.simulator.lifecycle;

import static io.opswrit.simulator.lifecycle.SimulatedService.DELIVERED;
import static io.opswrit.simulator.lifecycle.SimulatedService.STOPPED;
import static io.opswrit.simulator.lifecycle.SimulatedService.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.command.InvocationState;
import io.opswrit.simulator.fleet.PingStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelTest {

    private static final String LONG = "apt-get update && apt-get upgrade -y";

    private final SimulatedService simulated = new SimulatedService();

    @Test
    void aCancelIsShownBeforeItTakesEffect() {
        // Given
        var command = simulated.send(LONG, 60, WEB);
        simulated.time.pass(DELIVERED);
        simulated.service.cancel(command, List.of());
        // When
        simulated.time.pass(Duration.ofMillis(100));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.CANCELLING);
    }

    @Test
    void aRunningScriptIsKilled() {
        // Given
        var command = simulated.send(LONG, 60, WEB);
        simulated.time.pass(DELIVERED);
        simulated.service.cancel(command, List.of(WEB));
        // When
        simulated.time.pass(Duration.ofSeconds(1));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.CANCELLED);
        assertThat(simulated.invocation(command, WEB).report().responseCode()).isEqualTo(137);
    }

    @Test
    void whatNeverStartedNeverRuns() {
        // Given
        var command = simulated.send("df -h", 60, STOPPED);
        simulated.time.pass(DELIVERED);
        simulated.service.cancel(command, List.of());
        simulated.time.pass(Duration.ofSeconds(1));
        simulated.change(STOPPED, behaviour -> behaviour.withPingStatus(PingStatus.ONLINE));
        // When
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertThat(simulated.state(command, STOPPED)).isEqualTo(InvocationState.CANCELLED);
        assertThat(simulated.invocation(command, STOPPED).report().responseCode())
                .isEqualTo(-1);
        assertThat(simulated.runs("df -h")).isZero();
    }

    @Test
    void aRunThatEndsFirstWins() {
        // Given
        var command = simulated.send("df -h", 60, WEB);
        simulated.time.pass(Duration.ofMillis(300));
        while (!simulated.invocation(command, WEB).report().hasStarted()) {
            simulated.time.pass(Duration.ofMillis(10));
        }
        simulated.service.cancel(command, List.of());
        // When
        simulated.time.pass(Duration.ofSeconds(2));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.SUCCESS);
    }

    @Test
    void whatHasEndedStays() {
        // Given
        var command = simulated.send("df -h", 60, WEB);
        simulated.time.pass(Duration.ofSeconds(5));
        simulated.service.cancel(command, List.of());
        // When
        simulated.time.pass(Duration.ofSeconds(5));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.SUCCESS);
    }
}
