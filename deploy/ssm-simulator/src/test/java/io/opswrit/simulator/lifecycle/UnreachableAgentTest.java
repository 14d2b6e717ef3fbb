package io.opswrit.simulator.lifecycle;

import static io.opswrit.simulator.lifecycle.SimulatedService.DELIVERED;
import static io.opswrit.simulator.lifecycle.SimulatedService.STOPPED;
import static io.opswrit.simulator.lifecycle.SimulatedService.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.command.InvocationState;
import io.opswrit.simulator.command.Report;
import io.opswrit.simulator.fleet.PingStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnreachableAgentTest {

    private static final String LONG = "apt-get update && apt-get upgrade -y";

    private final SimulatedService simulated = new SimulatedService();

    @Test
    void aCommandForAStoppedAgentLooksInProgressButNeverStarts() {
        // Given
        var command = simulated.send("df -h", 30, STOPPED);
        // When
        simulated.time.pass(Duration.ofSeconds(89));
        // Then
        assertThat(simulated.state(command, STOPPED)).isEqualTo(InvocationState.IN_PROGRESS);
        assertThat(simulated.invocation(command, STOPPED).report()).isEqualTo(Report.NONE);
    }

    @Test
    void itIsDeliveryTimedOutWhenBothTimesAreUp() {
        // Given
        var command = simulated.send("df -h", 30, STOPPED);
        // When
        simulated.time.pass(Duration.ofSeconds(90));
        // Then
        assertThat(simulated.state(command, STOPPED)).isEqualTo(InvocationState.DELIVERY_TIMED_OUT);
        assertThat(simulated.invocation(command, STOPPED).report().responseCode())
                .isEqualTo(-1);
        assertThat(simulated.summary(command).deliveryTimedOut()).isEqualTo(1);
        assertThat(simulated.runs("df -h")).isZero();
    }

    @Test
    void anAgentThatIsBackInTimeRunsWhatWaited() {
        // Given
        var command = simulated.send("df -h", 30, STOPPED);
        simulated.time.pass(Duration.ofSeconds(40));
        simulated.change(STOPPED, behaviour -> behaviour.withPingStatus(PingStatus.ONLINE));
        // When
        simulated.time.pass(Duration.ofSeconds(5));
        // Then
        assertThat(simulated.state(command, STOPPED)).isEqualTo(InvocationState.SUCCESS);
    }

    @Test
    void anAgentThatIsBackTooLateStartsNothing() {
        // Given
        var command = simulated.send("df -h", 30, STOPPED);
        simulated.time.pass(Duration.ofSeconds(61));
        simulated.change(STOPPED, behaviour -> behaviour.withPingStatus(PingStatus.ONLINE));
        // When
        simulated.time.pass(Duration.ofSeconds(60));
        // Then
        assertThat(simulated.state(command, STOPPED)).isEqualTo(InvocationState.DELIVERY_TIMED_OUT);
        assertThat(simulated.runs("df -h")).isZero();
    }

    @Test
    void anAgentLostDuringARunMakesADeliveryTimeoutOfWhatReallyRan() {
        // Given
        var command = simulated.send(LONG, 60, WEB);
        simulated.time.pass(DELIVERED);
        simulated.change(WEB, behaviour -> behaviour.withPingStatus(PingStatus.CONNECTION_LOST));
        // When
        simulated.time.pass(Duration.ofSeconds(120));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.DELIVERY_TIMED_OUT);
        assertThat(simulated.runs(LONG)).isEqualTo(1);
    }

    @Test
    void aResultThatWaitedForTheAgentIsReportedWhenItIsBack() {
        // Given
        var command = simulated.send(LONG, 60, WEB);
        simulated.time.pass(DELIVERED);
        simulated.change(WEB, behaviour -> behaviour.withPingStatus(PingStatus.CONNECTION_LOST));
        simulated.time.pass(Duration.ofSeconds(80));
        simulated.change(WEB, behaviour -> behaviour.withPingStatus(PingStatus.ONLINE));
        // When
        simulated.time.pass(Duration.ofSeconds(1));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.SUCCESS);
    }
}
