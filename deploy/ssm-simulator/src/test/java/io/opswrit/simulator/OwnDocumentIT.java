package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;
import software.amazon.awssdk.services.ssm.model.InvalidDocumentException;
import software.amazon.awssdk.services.ssm.model.InvalidParametersException;
import software.amazon.awssdk.services.ssm.model.InvalidPluginNameException;
import software.amazon.awssdk.services.ssm.model.SendCommandRequest;

/** Documents of the account: what they declare is checked, and what they hold is run. */
class OwnDocumentIT {

    private static final String INSIDE = "Own-Inside";

    @TempDir
    static Path documents;

    private static Simulator simulator;
    private static SsmAsyncClient client;

    /** With a document that puts its parameter into the text, as careless ones do. */
    @BeforeAll
    static void start() throws IOException {
        Files.writeString(documents.resolve(INSIDE + ".json"), """
                {"schemaVersion": "2.2", "description": "Anything.",
                 "parameters": {"what": {"type": "String", "default": "df -h"}},
                 "mainSteps": [{"action": "aws:runShellScript", "name": "inside",
                                "inputs": {"runCommand": ["{{ what }}"]}}]}
                """);
        var files = new SimulatorSettings.Files(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(documents));
        simulator = Simulator.start(
                SimulatorSettings.onFreePorts().withTimeScale(100).withFiles(files));
        client = TestClients.of(simulator.endpoint());
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    private static SendCommandRequest request(String document, String instance, Map<String, List<String>> parameters) {
        return SendCommandRequest.builder()
                .instanceIds(instance)
                .documentName(document)
                .timeoutSeconds(60)
                .parameters(parameters)
                .build();
    }

    private static GetCommandInvocationResponse run(SendCommandRequest request) {
        var commands = new TestCommands(client);
        var id = commands.send(request);
        var instance = request.instanceIds().getFirst();
        await().atMost(Duration.ofSeconds(10)).until(() -> commands.hasEnded(id, instance));
        return commands.get(id, instance);
    }

    static Stream<Arguments> packaged() {
        return Stream.of(
                Arguments.of("CheckDiskSpace", Map.of(), "Filesystem"),
                Arguments.of("ListRunningProcesses", Map.of(), "USER"),
                Arguments.of("RestartService", Map.of("service_name", List.of("nginx")), ""),
                Arguments.of("PatchNow", Map.of("package_manager", List.of("apt")), "Reading package lists"),
                Arguments.of("RunCustomScript", Map.of("script_name", List.of("rotate-logs")), "Logs rotated;"));
    }

    @ParameterizedTest
    @MethodSource("packaged")
    void runsThePackagedOnes(String key, Map<String, List<String>> parameters, String output) {
        // Given
        var request = request("Opswrit-" + key, TestCommands.WEB, parameters);
        // When
        var seen = run(request);
        // Then
        assertThat(seen.statusDetails()).isEqualTo("Success");
        assertThat(seen.standardOutputContent()).contains(output);
        assertThat(seen.documentName()).isEqualTo("Opswrit-" + key);
        assertThat(seen.pluginName()).isEqualTo("run");
    }

    @ParameterizedTest
    @CsvSource({
        "RestartService, service_name, a;b, not matching",
        "RestartService, service_name, -x, not matching",
        "PatchNow, package_manager, pip, not in",
        "PatchNow, commands, df -h, is not a parameter of Opswrit-PatchNow",
        "CheckDiskSpace, executionTimeout, 3600, not in"
    })
    void refusesWhatADocumentDoesNotTake(String key, String parameter, String value, String because) {
        // Given
        var request = request("Opswrit-" + key, TestCommands.WEB, Map.of(parameter, List.of(value)));
        // When
        var refusal = catchThrowable(() -> client.sendCommand(request).join());
        // Then
        assertThat(refusal).hasCauseInstanceOf(InvalidParametersException.class).hasMessageContaining(because);
    }

    @Test
    void wantsTheParametersThatHaveNoDefault() {
        // Given
        var request = request("Opswrit-RestartService", TestCommands.WEB, Map.of());
        // When
        var refusal = catchThrowable(() -> client.sendCommand(request).join());
        // Then
        assertThat(refusal)
                .hasCauseInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("\"service_name\" is required");
    }

    @Test
    void expiresByTheTimeOutOfItsDocument() {
        // Given
        var request = request("Opswrit-CheckDiskSpace", TestCommands.WEB, Map.of());
        // When
        var command = client.sendCommand(request).join().command();
        // Then
        var scaled = Duration.between(command.requestedDateTime(), command.expiresAfter());
        assertThat(scaled.multipliedBy(100)).isBetween(Duration.ofSeconds(119), Duration.ofSeconds(121));
    }

    @Test
    void putsOtherParametersIntoTheText() {
        // Given
        var request = request(INSIDE, TestCommands.WEB, Map.of("what", List.of("hostname")));
        // When
        var seen = run(request);
        // Then
        assertThat(seen.standardOutputContent()).startsWith("ip-10-20-1-11");
        assertThat(run(request(INSIDE, TestCommands.WEB, Map.of())).standardOutputContent())
                .startsWith("Filesystem");
    }

    @Test
    void knowsItsPluginByTheNameOfTheStep() {
        // Given
        var id = new TestCommands(client).send(request(INSIDE, TestCommands.WEB, Map.of()));
        await().until(() -> new TestCommands(client).hasEnded(id, TestCommands.WEB));
        // When
        var refusal = catchThrowable(() -> client.getCommandInvocation(
                        get -> get.commandId(id).instanceId(TestCommands.WEB).pluginName("aws:runShellScript"))
                .join());
        // Then
        assertThat(refusal)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(InvalidPluginNameException.class);
    }

    @Test
    void refusesAnotherHash() {
        // Given
        var hash = client.describeDocument(describe -> describe.name("Opswrit-CheckDiskSpace"))
                .join()
                .document()
                .hash();
        var request = request("Opswrit-CheckDiskSpace", TestCommands.WEB, Map.of());
        // When
        var refusal = catchThrowable(() -> client.sendCommand(
                        request.copy(send -> send.documentHash("0" + hash.substring(1))))
                .join());
        // Then
        assertThat(refusal).hasCauseInstanceOf(InvalidDocumentException.class);
        assertThat(run(request.copy(send -> send.documentHash(hash))).statusDetails())
                .isEqualTo("Success");
    }
}
