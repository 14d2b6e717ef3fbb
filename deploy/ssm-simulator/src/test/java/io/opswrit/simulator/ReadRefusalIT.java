package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.CommandFilter;
import software.amazon.awssdk.services.ssm.model.InvalidCommandIdException;
import software.amazon.awssdk.services.ssm.model.InvalidFilterKeyException;
import software.amazon.awssdk.services.ssm.model.InvalidNextTokenException;
import software.amazon.awssdk.services.ssm.model.InvocationDoesNotExistException;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** Refusals of everything but sending. */
class ReadRefusalIT {

    private static Simulator simulator;
    private static SsmAsyncClient client;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts().withTimeScale(100));
        client = TestClients.of(simulator.endpoint());
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void anUnknownCommandCannotBeCancelled() {
        // Given
        var id = UUID.randomUUID().toString();
        // When
        var error = causeOf(client.cancelCommand(cancel -> cancel.commandId(id)));
        // Then
        assertThat(error).isInstanceOf(InvalidCommandIdException.class);
    }

    @Test
    void anUnknownInvocationHasNoMessage() {
        // Given
        var id = UUID.randomUUID().toString();
        // When
        var error = causeOf(client.getCommandInvocation(get -> get.commandId(id).instanceId(TestCommands.WEB)));
        // Then
        assertThat(error).isInstanceOfSatisfying(InvocationDoesNotExistException.class, it -> {
            assertThat(it.statusCode()).isEqualTo(400);
            assertThat(it.awsErrorDetails().errorMessage()).isNull();
        });
    }

    @Test
    void aTokenOfOnesOwnMakingIsRefused() {
        // Given
        var token = "page 2";
        // When
        var error = causeOf(client.listCommands(list -> list.nextToken(token)));
        // Then
        assertThat(error).isInstanceOf(InvalidNextTokenException.class);
    }

    @Test
    void invocationsHaveNoExecutionStage() {
        // Given
        var key = "ExecutionStage";
        // When
        var error = causeOf(client.listCommandInvocations(list ->
                list.filters(CommandFilter.builder().key(key).value("Complete").build())));
        // Then
        assertThat(error).isInstanceOf(InvalidFilterKeyException.class);
    }

    @Test
    void anOperationThatIsNotImitatedIsUnknown() {
        // Given
        var name = "parameter";
        // When
        var error = causeOf(client.getParameter(get -> get.name(name)));
        // Then
        assertThat(error)
                .isInstanceOfSatisfying(
                        SsmException.class,
                        it -> assertThat(it.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException"));
    }

    private static Throwable causeOf(CompletableFuture<?> call) {
        return catchThrowable(call::join).getCause();
    }
}
