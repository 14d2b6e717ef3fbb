package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.InvocationDoesNotExistException;

/** For half a second at least nobody can see what was just sent. */
class VisibilityIT {

    private Simulator simulator;
    private SsmAsyncClient client;
    private TestCommands commands;

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts());
        client = TestClients.of(simulator.endpoint());
        commands = new TestCommands(client);
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void gettingTooEarlySaysThatItDoesNotExist() {
        // Given
        var id = commands.send(TestCommands.WEB, "df -h");
        // When
        var error = catchThrowable(() -> commands.get(id, TestCommands.WEB));
        // Then
        assertThat(error).hasCauseInstanceOf(InvocationDoesNotExistException.class);
    }

    @Test
    void listsLeaveItOutForAWhile() {
        // Given
        var id = commands.send(TestCommands.WEB, "df -h");
        // When
        var early = client.listCommandInvocations(list -> list.commandId(id)).join();
        // Then
        assertThat(early.commandInvocations()).isEmpty();
        await().until(() -> client.listCommands(list -> list.commandId(id))
                        .join()
                        .commands()
                        .size()
                == 1);
    }
}
