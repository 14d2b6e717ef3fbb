package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ssm.model.CommandInvocationStatus;

/** With a snapshot directory commands outlive the simulator. */
class RestartIT {

    @TempDir
    private Path folder;

    @Test
    void anEndedCommandIsStillThere() {
        // Given
        String id;
        try (var before = start(100);
                var client = TestClients.of(before.endpoint())) {
            var commands = new TestCommands(client);
            id = commands.send(TestCommands.WEB, "df -h");
            await().until(() -> commands.hasEnded(id, TestCommands.WEB));
        }
        // When
        try (var after = start(100);
                var client = TestClients.of(after.endpoint())) {
            // Then
            var invocation = new TestCommands(client).get(id, TestCommands.WEB);
            assertThat(invocation.standardOutputContent()).startsWith("Filesystem");
            assertThat(after.executions("test"))
                    .singleElement()
                    .satisfies(count -> assertThat(count.runs()).isEqualTo(1));
        }
    }

    @Test
    void aRunUnderWayGoesOnAndIsNotAnotherRun() {
        // Given
        String id;
        try (var before = start(20);
                var client = TestClients.of(before.endpoint())) {
            id = new TestCommands(client).send(TestCommands.WEB, "apt-get update && apt-get upgrade -y");
            await().until(() -> before.executions("test").getFirst().runs() == 1);
        }
        // When
        try (var after = start(20);
                var client = TestClients.of(after.endpoint())) {
            // Then
            var commands = new TestCommands(client);
            await().until(() -> commands.hasEnded(id, TestCommands.WEB));
            assertThat(commands.get(id, TestCommands.WEB).status()).isEqualTo(CommandInvocationStatus.SUCCESS);
            assertThat(after.executions("test"))
                    .singleElement()
                    .satisfies(count -> assertThat(count.runs()).isEqualTo(1));
        }
    }

    @Test
    void aRunIsRememberedOnTheDiskOfItsInstance() {
        // Given
        var script = GuardedText.of("run-1", Instant.now().plusSeconds(600), "df -h");
        try (var before = start(100);
                var client = TestClients.of(before.endpoint())) {
            var commands = new TestCommands(client);
            var id = commands.send(TestCommands.WEB, script);
            await().until(() -> commands.hasEnded(id, TestCommands.WEB));
        }
        // When
        try (var after = start(100);
                var client = TestClients.of(after.endpoint())) {
            var commands = new TestCommands(client);
            var again = commands.send(TestCommands.WEB, script);
            // Then
            await().until(() -> commands.hasEnded(again, TestCommands.WEB));
            assertThat(commands.get(again, TestCommands.WEB).responseCode()).isEqualTo(76);
            assertThat(after.executions("test"))
                    .singleElement()
                    .satisfies(count -> assertThat(count.runs()).isEqualTo(1));
        }
    }

    @Test
    void aLineThatWasCutShortByACrashIsNoHarm() throws Exception {
        // Given
        try (var before = start(100);
                var client = TestClients.of(before.endpoint())) {
            new TestCommands(client).send(TestCommands.WEB, "df -h");
        }
        Files.writeString(folder.resolve("journal.jsonl"), "{\"invocation\":{\"key\"", StandardOpenOption.APPEND);
        // When
        try (var after = start(100)) {
            // Then
            assertThat(after.executions("test")).hasSize(1);
        }
    }

    private Simulator start(double timeScale) {
        var files = new SimulatorSettings.Files(Optional.empty(), Optional.of(folder));
        return Simulator.start(
                SimulatorSettings.onFreePorts().withTimeScale(timeScale).withFiles(files));
    }
}
