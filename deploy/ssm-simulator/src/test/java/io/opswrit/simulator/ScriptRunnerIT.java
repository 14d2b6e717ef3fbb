package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.simulator.fault.FaultPlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;

/** Scripts that a shell really runs, and the guard around them. */
class ScriptRunnerIT {

    private static final String NODE = "i-0123456789abcdef0";
    private static final String PROOF = "echo ran >>\"$OPSWRIT_HOME/proof\"";

    @TempDir
    private Path folder;

    private Simulator simulator;
    private SsmAsyncClient client;
    private TestCommands commands;

    @BeforeEach
    void start() throws IOException {
        assumeThat(Path.of("/usr/bin/setsid")).as("needs setsid of util-linux").exists();
        var inventory = Files.writeString(folder.resolve("fleet.yaml"), """
                instances:
                  - id: %s
                    tags: {Name: shell-1}
                    runner: script
                    host: {platform: {name: Ubuntu, version: '24.04'}, agent_version: 3.3.3572.0, address: 10.0.0.1}
                """.formatted(NODE));
        var files = new SimulatorSettings.Files(Optional.of(inventory), Optional.of(folder.resolve("data")));
        simulator = Simulator.start(SimulatorSettings.onFreePorts()
                .withTimeScale(10)
                .withScriptRunner()
                .withFiles(files));
        client = TestClients.of(simulator.endpoint());
        commands = new TestCommands(client);
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void aScriptIsRunWithAnEnvironmentOfItsOwn() {
        // Given
        var script = "env | cut -d= -f1 | sort | tr '\\n' ' '; echo \"$SSM_COMMAND_ID\"; echo oops >&2; exit 3";
        // When
        var end = runToItsEnd(script);
        // Then
        assertThat(end.responseCode()).isEqualTo(3);
        assertThat(end.standardOutputContent())
                .isEqualTo("OPSWRIT_HOME PATH PWD SSM_COMMAND_ID " + end.commandId() + "\n");
        assertThat(end.standardErrorContent()).isEqualTo("oops\nfailed to run commands: exit status 3");
    }

    @Test
    void twoCommandsForOneGuardedRunRunItOnce() throws IOException {
        // Given
        var first = runToItsEnd(guarded(PROOF));
        // When
        var second = runToItsEnd(guarded(PROOF));
        // Then
        assertThat(first.responseCode()).isZero();
        assertThat(second.responseCode()).isEqualTo(76);
        assertThat(second.standardErrorContent()).contains("opswrit: duplicate of " + first.commandId() + "\n");
        assertRuns(1);
    }

    @Test
    void oneCommandDeliveredTwiceAtTheSameMomentRunsOnce() throws IOException {
        // Given
        simulator.use(FaultPlanJson.read("{\"deliveries\": [{\"fault\": \"duplicate\", \"late_ms\": [0, 0]}]}"));
        // When
        var end = runToItsEnd(guarded(PROOF + "; sleep 0.2"));
        // Then
        assertThat(end.responseCode()).isIn(0, 76);
        assertRuns(1);
    }

    @Test
    void withoutAGuardItRunsTwice() throws IOException {
        // Given
        simulator.use(FaultPlanJson.read("{\"deliveries\": [{\"fault\": \"duplicate\", \"late_ms\": [0, 0]}]}"));
        // When
        runToItsEnd(PROOF + "; sleep 0.2");
        // Then
        assertRuns(2);
    }

    @Test
    void whatComesLateRunsNothing() {
        // Given
        var script = GuardedText.of("run-1", Instant.now().minusSeconds(2), PROOF);
        // When
        var end = runToItsEnd(script);
        // Then
        assertThat(end.responseCode()).isEqualTo(78);
        assertThat(proof()).doesNotExist();
        assertThat(simulator.executions("test").getFirst().runs()).isZero();
    }

    @Test
    void aTimeoutKillsTheWholeGroupAndShowsWhatWasPrinted() throws IOException {
        // Given
        var script = "echo begun; (sleep 3; " + PROOF + ") & sleep 30";
        // When
        var end = runToItsEnd(script, 10);
        // Then
        assertThat(end.statusDetails()).isEqualTo("ExecutionTimedOut");
        assertThat(end.responseCode()).isEqualTo(137);
        assertThat(end.standardOutputContent()).isEqualTo("begun\n");
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(5)).until(() -> !Files.exists(proof()));
    }

    @Test
    void aProcessThatWasKilledInsideTheGuardIsToldFromATimeout() {
        // Given
        var script = guarded("kill -9 $$");
        // When
        var end = runToItsEnd(script);
        // Then
        assertThat(end.statusDetails()).isEqualTo("Failed");
        assertThat(end.responseCode()).isEqualTo(250);
        assertThat(end.standardErrorContent()).contains("opswrit-guard: killed\n");
    }

    @Test
    void withoutAGuardItLooksLikeATimeout() {
        // Given
        var script = "kill -9 $$";
        // When
        var end = runToItsEnd(script);
        // Then
        assertThat(end.statusDetails()).isEqualTo("ExecutionTimedOut");
    }

    @Test
    void exitCode194RebootsAndRunsAgain() throws IOException {
        // Given
        var script = PROOF + "; [ \"$(wc -l <\"$OPSWRIT_HOME/proof\")\" -ge 2 ] || exit 194";
        // When
        var end = runToItsEnd(script);
        // Then
        assertThat(end.statusDetails()).isEqualTo("Success");
        assertRuns(2);
    }

    @Test
    void underAGuardItDoesNot() throws IOException {
        // Given
        var script = guarded(PROOF + "; exit 194");
        // When
        var end = runToItsEnd(script);
        // Then
        assertThat(end.responseCode()).isEqualTo(251);
        assertRuns(1);
    }

    private void assertRuns(int runs) throws IOException {
        await().untilAsserted(() -> {
            assertThat(Files.readAllLines(proof())).hasSize(runs);
            assertThat(simulator.executions("test").getFirst().runs()).isEqualTo(runs);
        });
        assertThat(proof()).exists();
    }

    private Path proof() {
        return folder.resolve("data/nodes").resolve(NODE).resolve("proof");
    }

    private GetCommandInvocationResponse runToItsEnd(String script) {
        return runToItsEnd(script, 300);
    }

    private GetCommandInvocationResponse runToItsEnd(String script, int seconds) {
        var id = commands.send(TestCommands.request(NODE, script)
                .timeoutSeconds(300)
                .parameters(Map.of("commands", List.of(script), "executionTimeout", List.of("" + seconds)))
                .build());
        await().atMost(Duration.ofSeconds(20)).until(() -> commands.hasEnded(id, NODE));
        return commands.get(id, NODE);
    }

    private static String guarded(String command) {
        return GuardedText.of("run-1", Instant.now().plusSeconds(600), command);
    }
}
