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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that a shell really runs, and the guard around them. */
class ScriptRunnerIT {

    private static final String PROOF = "echo ran >>\"$OPSWRIT_HOME/proof\"";

    @TempDir
    private Path folder;

    private ShellNode node;

    @BeforeEach
    void start() throws IOException {
        assumeThat(Path.of("/usr/bin/setsid")).as("needs setsid of util-linux").exists();
        node = ShellNode.start(folder);
    }

    @AfterEach
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void aScriptIsRunWithAnEnvironmentOfItsOwn() {
        // Given
        var script = "env | cut -d= -f1 | sort | tr '\\n' ' '; echo \"$SSM_COMMAND_ID\"; echo oops >&2; exit 3";
        // When
        var end = node.runToItsEnd(script);
        // Then
        assertThat(end.responseCode()).isEqualTo(3);
        assertThat(end.standardOutputContent())
                .isEqualTo("OPSWRIT_HOME PATH PWD SSM_COMMAND_ID " + end.commandId() + "\n");
        assertThat(end.standardErrorContent()).isEqualTo("oops\nfailed to run commands: exit status 3");
    }

    @Test
    void twoCommandsForOneGuardedRunRunItOnce() throws IOException {
        // Given
        var first = node.runToItsEnd(guarded(PROOF));
        // When
        var second = node.runToItsEnd(guarded(PROOF));
        // Then
        assertThat(first.responseCode()).isZero();
        assertThat(second.responseCode()).isEqualTo(76);
        assertThat(second.standardErrorContent()).contains("opswrit: duplicate of " + first.commandId() + "\n");
        assertRuns(1);
    }

    @Test
    void oneCommandDeliveredTwiceAtTheSameMomentRunsOnce() throws IOException {
        // Given
        node.simulator().use(FaultPlanJson.read("{\"deliveries\": [{\"fault\": \"duplicate\", \"late_ms\": [0, 0]}]}"));
        // When
        var end = node.runToItsEnd(guarded(PROOF + "; sleep 0.2"));
        // Then
        assertThat(end.responseCode()).isIn(0, 76);
        assertRuns(1);
    }

    @Test
    void withoutAGuardItRunsTwice() throws IOException {
        // Given
        node.simulator().use(FaultPlanJson.read("{\"deliveries\": [{\"fault\": \"duplicate\", \"late_ms\": [0, 0]}]}"));
        // When
        node.runToItsEnd(PROOF + "; sleep 0.2");
        // Then
        assertRuns(2);
    }

    @Test
    void whatComesLateRunsNothing() {
        // Given
        var script = GuardedText.of("run-1", Instant.now().minusSeconds(2), PROOF);
        // When
        var end = node.runToItsEnd(script);
        // Then
        assertThat(end.responseCode()).isEqualTo(78);
        assertThat(node.proof()).doesNotExist();
        assertThat(node.runs()).isZero();
    }

    @Test
    void aTimeoutKillsTheWholeGroupAndShowsWhatWasPrinted() throws IOException {
        // Given
        var script = "echo begun; (sleep 3; " + PROOF + ") & sleep 30";
        // When
        var end = node.runToItsEnd(script, 10);
        // Then
        assertThat(end.statusDetails()).isEqualTo("ExecutionTimedOut");
        assertThat(end.responseCode()).isEqualTo(137);
        assertThat(end.standardOutputContent()).isEqualTo("begun\n");
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(5)).until(() -> !Files.exists(node.proof()));
    }

    @Test
    void aProcessThatWasKilledInsideTheGuardIsToldFromATimeout() {
        // Given
        var script = guarded("kill -9 $$");
        // When
        var end = node.runToItsEnd(script);
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
        var end = node.runToItsEnd(script);
        // Then
        assertThat(end.statusDetails()).isEqualTo("ExecutionTimedOut");
    }

    @Test
    void exitCode194RebootsAndRunsAgain() throws IOException {
        // Given
        var script = PROOF + "; [ \"$(wc -l <\"$OPSWRIT_HOME/proof\")\" -ge 2 ] || exit 194";
        // When
        var end = node.runToItsEnd(script);
        // Then
        assertThat(end.statusDetails()).isEqualTo("Success");
        assertRuns(2);
    }

    @Test
    void underAGuardItDoesNot() throws IOException {
        // Given
        var script = guarded(PROOF + "; exit 194");
        // When
        var end = node.runToItsEnd(script);
        // Then
        assertThat(end.responseCode()).isEqualTo(251);
        assertRuns(1);
    }

    private void assertRuns(int runs) throws IOException {
        await().untilAsserted(() -> {
            assertThat(Files.readAllLines(node.proof())).hasSize(runs);
            assertThat(node.runs()).isEqualTo(runs);
        });
        assertThat(node.proof()).exists();
    }

    private static String guarded(String command) {
        return GuardedText.of("run-1", Instant.now().plusSeconds(600), command);
    }
}
