package io.opswrit.simulator.lifecycle;

import static io.opswrit.simulator.lifecycle.SimulatedService.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.GuardedText;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.InvocationState;
import io.opswrit.simulator.fault.FaultPlanJson;
import io.opswrit.simulator.fleet.PingStatus;
import io.opswrit.simulator.fleet.WhenAway;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can go wrong between the service and an agent. */
class DeliveryFaultTest {

    private static final String LONG = "apt-get update && apt-get upgrade -y";
    private static final Duration LATER = Duration.ofMinutes(10);

    private final SimulatedService simulated = new SimulatedService();

    @Test
    void aGhostIsCalledUndeliverableAndRuns() {
        // Given
        plan("{\"fault\": \"ghost\"}");
        // When
        var command = sendAndWait("df -h");
        // Then
        assertUndeliverable(command);
        assertThat(simulated.runs("df -h")).isEqualTo(1);
    }

    @Test
    void anUndeliverableOneDoesNotRun() {
        // Given
        plan("{\"fault\": \"undeliverable\"}");
        // When
        var command = sendAndWait("df -h");
        // Then
        assertUndeliverable(command);
        assertThat(simulated.runs("df -h")).isZero();
    }

    @Test
    void aLateOneIsRunHoweverLate() {
        // Given
        plan("{\"fault\": \"late\", \"late_ms\": [300000, 300000]}");
        // When
        var command = sendAndWait("df -h");
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.DELIVERY_TIMED_OUT);
        assertThat(simulated.runs("df -h")).isEqualTo(1);
    }

    @Test
    void aGuardKeepsALateOneFromRunning() {
        // Given
        plan("{\"fault\": \"late\", \"late_ms\": [300000, 300000]}");
        var text = GuardedText.of("run-1", simulated.time.now().plusSeconds(60), "df -h");
        simulated.sendAs("ow:a:1", text, WEB);
        // When
        simulated.time.pass(LATER);
        // Then
        assertThat(simulated.runs("ow:a")).isZero();
    }

    @Test
    void oneThatNeverFinishesExpires() {
        // Given
        plan("{\"fault\": \"never_finish\"}");
        // When
        var command = sendAndWait("df -h");
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.DELIVERY_TIMED_OUT);
        assertThat(simulated.invocation(command, WEB).report().hasStarted()).isTrue();
        assertThat(simulated.runs("df -h")).isEqualTo(1);
    }

    @Test
    void oneDeliveredTwiceRunsTwice() {
        // Given
        plan("{\"fault\": \"duplicate\"}");
        // When
        var command = sendAndWait("df -h");
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.SUCCESS);
        assertThat(simulated.runs("df -h")).isEqualTo(2);
    }

    @Test
    void underAGuardItRunsOnce() {
        // Given
        plan("{\"fault\": \"duplicate\"}");
        var text = GuardedText.of("run-1", simulated.time.now().plusSeconds(60), "df -h");
        var command = simulated.sendAs("ow:a:1", text, WEB);
        // When
        simulated.time.pass(LATER);
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.SUCCESS);
        assertThat(simulated.runs("ow:a")).isEqualTo(1);
    }

    @Test
    void aLostCancelLeavesItRunning() {
        // Given
        plan("{\"fault\": \"cancel_lost\"}");
        var command = simulated.send(LONG, 60, WEB);
        simulated.time.pass(Duration.ofSeconds(3));
        simulated.service.cancel(command, List.of());
        simulated.time.pass(Duration.ofSeconds(5));
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.CANCELLING);
        // When
        simulated.time.pass(Duration.ofMinutes(1));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.SUCCESS);
    }

    @Test
    void anInstanceThatIsAwayCanDelay() {
        // Given
        simulated.change(
                WEB, it -> it.withPingStatus(PingStatus.CONNECTION_LOST).withWhenAway(WhenAway.DELAYED));
        var command = simulated.send("df -h", 60, WEB);
        simulated.time.pass(Duration.ofSeconds(10));
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.DELAYED);
        // When
        simulated.change(WEB, it -> it.withPingStatus(PingStatus.ONLINE));
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.SUCCESS);
    }

    @Test
    void orBeCalledUndeliverable() {
        // Given
        simulated.change(
                WEB, it -> it.withPingStatus(PingStatus.CONNECTION_LOST).withWhenAway(WhenAway.UNDELIVERABLE));
        // When
        var command = sendAndWait("df -h");
        // Then
        assertUndeliverable(command);
        assertThat(simulated.runs("df -h")).isZero();
    }

    @Test
    void orRunItAllTheSame() {
        // Given
        simulated.change(
                WEB, it -> it.withPingStatus(PingStatus.CONNECTION_LOST).withWhenAway(WhenAway.GHOST));
        // When
        var command = sendAndWait("df -h");
        // Then
        assertUndeliverable(command);
        assertThat(simulated.runs("df -h")).isEqualTo(1);
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

    private Command sendAndWait(String script) {
        var command = simulated.send(script, 60, WEB);
        simulated.time.pass(LATER);
        return command;
    }

    private void plan(String delivery) {
        simulated.faults.use(FaultPlanJson.read("{\"deliveries\": [" + delivery + "]}"));
    }

    private void assertUndeliverable(Command command) {
        var invocation = simulated.invocation(command, WEB);
        assertThat(invocation.state()).isEqualTo(InvocationState.UNDELIVERABLE);
        assertThat(invocation.report().responseCode()).isEqualTo(-1);
        assertThat(invocation.report().hasStarted()).isFalse();
    }
}
