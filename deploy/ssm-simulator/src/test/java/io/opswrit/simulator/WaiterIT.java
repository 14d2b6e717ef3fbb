package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;
import software.amazon.awssdk.services.ssm.waiters.SsmAsyncWaiter;

/** The SDK's own way of waiting for a command. */
class WaiterIT {

    private static Simulator simulator;
    private static SsmAsyncClient client;
    private static TestCommands commands;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts().withTimeScale(20));
        client = TestClients.of(simulator.endpoint());
        commands = new TestCommands(client);
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void itWaitsForTheSuccessOfACommandThatCannotEvenBeSeenYet() {
        // Given
        var id = commands.send(TestCommands.WEB, "df -h");
        // When
        var waited = waitFor(id);
        // Then
        assertThat(waited.matched().response())
                .hasValueSatisfying(end -> assertThat(end.statusDetails()).isEqualTo("Success"));
    }

    @Test
    void itGivesUpOnAFailure() {
        // Given
        var id = commands.send(TestCommands.WEB, "no-such-program");
        // When
        var refusal = catchThrowable(() -> waitFor(id));
        // Then
        assertThat(refusal).hasMessageContaining("transitioned the waiter to failure state");
    }

    private static WaiterResponse<GetCommandInvocationResponse> waitFor(String id) {
        try (var waiter = SsmAsyncWaiter.builder()
                .client(client)
                .overrideConfiguration(overrides -> overrides
                        .maxAttempts(100)
                        .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(50))))
                .build()) {
            return waiter.waitUntilCommandExecuted(get -> get.commandId(id).instanceId(TestCommands.WEB))
                    .join();
        }
    }
}
