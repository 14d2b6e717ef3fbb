package io.opswrit.simulator.lifecycle;

import static io.opswrit.simulator.lifecycle.SimulatedService.DATABASE;
import static io.opswrit.simulator.lifecycle.SimulatedService.DELIVERED;
import static io.opswrit.simulator.lifecycle.SimulatedService.MAIL;
import static io.opswrit.simulator.lifecycle.SimulatedService.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.command.CommandSummary;
import io.opswrit.simulator.command.InvocationState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FanOutTest {

    private final SimulatedService simulated = new SimulatedService();

    @Test
    void theFirstErrorKeepsTheOthersFromStarting() {
        // Given
        var command = simulated.fanOut("nonsense", "0", "1", 60, MAIL, WEB, DATABASE);
        // When
        simulated.time.pass(Duration.ofSeconds(30));
        // Then
        assertThat(simulated.state(command, MAIL)).isEqualTo(InvocationState.FAILED);
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.TERMINATED);
        assertThat(simulated.state(command, DATABASE)).isEqualTo(InvocationState.TERMINATED);
        assertThat(simulated.summary(command).status()).isEqualTo(new CommandSummary.Status("Failed", "Failed"));
    }

    @Test
    void errorsWithinTheLimitLeaveACommandIncomplete() {
        // Given
        var command = simulated.fanOut("systemctl restart -- 'nginx'", "100%", "1", 60, MAIL, WEB);
        // When
        simulated.time.pass(Duration.ofSeconds(30));
        // Then
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.SUCCESS);
        assertThat(simulated.summary(command).status()).isEqualTo(new CommandSummary.Status("Failed", "Incomplete"));
    }

    @Test
    void onlyAsManyAsAllowedAreAtWorkAtOnce() {
        // Given
        var command = simulated.fanOut("yum update -y", "0", "50%", 60, DATABASE, WEB);
        // When
        simulated.time.pass(DELIVERED);
        // Then
        assertThat(simulated.state(command, DATABASE)).isEqualTo(InvocationState.IN_PROGRESS);
        assertThat(simulated.state(command, WEB)).isEqualTo(InvocationState.PENDING);
    }

    @Test
    void tagsAreResolvedAfterSending() {
        // Given
        var command = simulated.sendToTag("Environment", "production");
        // When
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertThat(simulated.summary(command))
                .isEqualTo(new CommandSummary(new CommandSummary.Status("Success", "Success"), 4, 4, 0, 0));
    }

    @Test
    void aTagThatNobodyHasEndsTheCommand() {
        // Given
        var command = simulated.sendToTag("Environment", "moon");
        // When
        simulated.time.pass(Duration.ofSeconds(10));
        // Then
        assertThat(simulated.summary(command).status())
                .isEqualTo(new CommandSummary.Status("Success", "NoInstancesInTag"));
    }
}
