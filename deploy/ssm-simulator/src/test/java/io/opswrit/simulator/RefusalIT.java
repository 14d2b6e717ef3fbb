package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.DuplicateInstanceIdException;
import software.amazon.awssdk.services.ssm.model.InvalidDocumentException;
import software.amazon.awssdk.services.ssm.model.InvalidDocumentVersionException;
import software.amazon.awssdk.services.ssm.model.InvalidInstanceIdException;
import software.amazon.awssdk.services.ssm.model.InvalidParametersException;
import software.amazon.awssdk.services.ssm.model.MaxDocumentSizeExceededException;
import software.amazon.awssdk.services.ssm.model.SendCommandRequest;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** Every refusal reaches callers as the exception class of the SDK. */
class RefusalIT {

    private static final String UNKNOWN = "i-0123456789abcdef0";

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
    void oneUnknownInstanceRefusesTheWholeCall() {
        // Given
        var request = request().instanceIds(TestCommands.WEB, UNKNOWN).comment("ow:unknown:1");
        // When
        var error = causeOf(client.sendCommand(request.build()));
        // Then
        assertThat(error)
                .isInstanceOf(InvalidInstanceIdException.class)
                .hasMessageContaining("Instances [[" + UNKNOWN + "]] not in a valid state for account 111122223333");
        assertThat(simulator.executions("unknown"))
                .singleElement()
                .satisfies(count -> assertThat(count.commandIds()).isEmpty());
    }

    @Test
    void anInstanceNamedTwiceIsRefused() {
        // Given
        var request = request().instanceIds(TestCommands.WEB, TestCommands.WEB);
        // When
        var error = causeOf(client.sendCommand(request.build()));
        // Then
        assertThat(error).isInstanceOf(DuplicateInstanceIdException.class);
    }

    @Test
    void anUnknownDocumentComesBeforeAnUnknownInstance() {
        // Given
        var request = request().documentName("Own-Document").instanceIds(UNKNOWN);
        // When
        var error = causeOf(client.sendCommand(request.build()));
        // Then
        assertThat(error).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void anUnknownVersionIsRefused() {
        // Given
        var request = request().documentVersion("7");
        // When
        var error = causeOf(client.sendCommand(request.build()));
        // Then
        assertThat(error).isInstanceOf(InvalidDocumentVersionException.class);
    }

    @Test
    void anotherHashIsRefused() {
        // Given
        var request = request().documentHash("0".repeat(64)).documentHashType("Sha256");
        // When
        var error = causeOf(client.sendCommand(request.build()));
        // Then
        assertThat(error).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void parametersMustBeThoseOfTheDocument() {
        // Given
        var request = request().parameters(Map.of("command", List.of("df -h")));
        // When
        var error = causeOf(client.sendCommand(request.build()));
        // Then
        assertThat(error).isInstanceOf(InvalidParametersException.class);
    }

    @Test
    void aTimeoutMustBeANumberOfSeconds() {
        // Given
        var request = request().parameters(Map.of("commands", List.of("df -h"), "executionTimeout", List.of("1m")));
        // When
        var error = causeOf(client.sendCommand(request.build()));
        // Then
        assertThat(error).isInstanceOf(InvalidParametersException.class).hasMessageContaining("executionTimeout");
    }

    @Test
    void aCommentOf101CharactersIsRefused() {
        // Given
        var request = request().comment("c".repeat(101));
        // When
        var error = causeOf(client.sendCommand(request.build()));
        // Then
        assertThat(error)
                .isInstanceOfSatisfying(
                        SsmException.class,
                        it -> assertThat(it.awsErrorDetails().errorCode()).isEqualTo("ValidationException"))
                .hasMessageContaining("at 'comment' failed to satisfy constraint");
    }

    @Test
    void tooLargeAScriptIsRefused() {
        // Given
        var request = request().parameters(Map.of("commands", List.of("#".repeat(70_000))));
        // When
        var error = causeOf(client.sendCommand(request.build()));
        // Then
        assertThat(error).isInstanceOf(MaxDocumentSizeExceededException.class);
    }

    private static SendCommandRequest.Builder request() {
        return TestCommands.request(TestCommands.WEB, "df -h");
    }

    private static Throwable causeOf(CompletableFuture<?> call) {
        return catchThrowable(call::join).getCause();
    }
}
