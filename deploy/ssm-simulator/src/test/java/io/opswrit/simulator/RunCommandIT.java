package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.CommandInvocationStatus;
import software.amazon.awssdk.services.ssm.model.CommandStatus;

/** What callers live on: sending, looking, cancelling. */
class RunCommandIT {

    private static Simulator simulator;
    private static SsmAsyncClient client;
    private static TestCommands commands;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts().withTimeScale(100));
        client = TestClients.of(simulator.endpoint());
        commands = new TestCommands(client);
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void theFirstAnswerEchoesTheRequest() {
        // Given
        var request = TestCommands.request(TestCommands.WEB, "df -h").build();
        // When
        var command = client.sendCommand(request).join().command();
        // Then
        assertThat(command.commandId()).hasSize(36);
        assertThat(command.status()).isEqualTo(CommandStatus.PENDING);
        assertThat(command.comment()).isEqualTo(request.comment());
        assertThat(command.parameters()).isEqualTo(request.parameters());
        assertThat(command.instanceIds()).containsExactly(TestCommands.WEB);
        assertThat(command.targetCount()).isEqualTo(1);
        assertThat(command.expiresAfter()).isAfter(command.requestedDateTime());
    }

    @Test
    void aCommandSucceedsWithItsOutput() {
        // Given
        var id = commands.send(TestCommands.WEB, "df -h");
        await().until(() -> commands.hasEnded(id, TestCommands.WEB));
        // When
        var invocation = commands.get(id, TestCommands.WEB);
        // Then
        assertThat(invocation.status()).isEqualTo(CommandInvocationStatus.SUCCESS);
        assertThat(invocation.responseCode()).isZero();
        assertThat(invocation.standardOutputContent()).startsWith("Filesystem");
        assertThat(invocation.executionElapsedTime()).startsWith("PT");
        assertThat(Instant.parse(invocation.executionEndDateTime()))
                .isAfterOrEqualTo(Instant.parse(invocation.executionStartDateTime()));
    }

    @Test
    void aStoppedAgentEndsInDeliveryTimedOut() {
        // Given
        var id = commands.send(TestCommands.STOPPED, "df -h");
        await().until(() -> commands.hasEnded(id, TestCommands.STOPPED));
        // When
        var invocation = commands.get(id, TestCommands.STOPPED);
        // Then
        assertThat(invocation.status()).isEqualTo(CommandInvocationStatus.TIMED_OUT);
        assertThat(invocation.statusDetails()).isEqualTo("DeliveryTimedOut");
        assertThat(invocation.responseCode()).isEqualTo(-1);
        assertThat(invocation.executionStartDateTime()).isEmpty();
    }

    @Test
    void aFailedRestartTellsWhy() {
        // Given
        var id = commands.send(TestCommands.MAIL, "systemctl restart -- 'nginx'");
        await().until(() -> commands.hasEnded(id, TestCommands.MAIL));
        // When
        var invocation = commands.get(id, TestCommands.MAIL);
        // Then
        assertThat(invocation.status()).isEqualTo(CommandInvocationStatus.FAILED);
        assertThat(invocation.responseCode()).isEqualTo(1);
        assertThat(invocation.standardErrorContent())
                .contains("Job for nginx.service failed")
                .endsWith("failed to run commands: exit status 1");
    }

    @Test
    void longOutputIsCutAt24000Bytes() {
        // Given
        var id = commands.send(TestCommands.DOCKER, "df -h");
        await().until(() -> commands.hasEnded(id, TestCommands.DOCKER));
        // When
        var invocation = commands.get(id, TestCommands.DOCKER);
        // Then
        assertThat(invocation.standardOutputContent()).hasSize(24_000).endsWith("--output truncated--");
    }

    @Test
    void nulAndBrokenUtf8ArriveAsJsonCanCarryThem() {
        // Given
        var id = commands.send(TestCommands.KIOSK, "df -h");
        await().until(() -> commands.hasEnded(id, TestCommands.KIOSK));
        // When
        var output = commands.get(id, TestCommands.KIOSK).standardOutputContent();
        // Then
        assertThat(output).contains("->\u0000<-", "\uFFFD", "\u001B[31m", "\nRequest ID: ");
    }

    @Test
    void aRunningCommandCanBeCancelled() {
        // Given
        var id = commands.send(TestCommands.WEB, "apt-get update && apt-get upgrade -y");
        // When
        client.cancelCommand(cancel -> cancel.commandId(id)).join();
        // Then
        await().until(() -> commands.hasEnded(id, TestCommands.WEB));
        assertThat(commands.get(id, TestCommands.WEB).status()).isEqualTo(CommandInvocationStatus.CANCELLED);
    }

    @Test
    void sentTwiceItRunsTwice() {
        // Given
        var request = TestCommands.request(TestCommands.WEB, "df -h")
                .comment("ow:twice:1 Submitted")
                .build();
        var first = commands.send(request);
        // When
        var second = commands.send(request);
        // Then
        await().until(() -> commands.hasEnded(first, TestCommands.WEB) && commands.hasEnded(second, TestCommands.WEB));
        assertThat(simulator.executions("twice")).singleElement().satisfies(count -> {
            assertThat(count.sendCalls()).isEqualTo(2);
            assertThat(count.runs()).isEqualTo(2);
            assertThat(count.commandIds()).containsExactly(first, second);
        });
    }

    @Test
    void theDocumentCanBePinnedByItsHash() {
        // Given
        var document = client.describeDocument(describe -> describe.name("AWS-RunShellScript"))
                .join()
                .document();
        // When
        var sent = client.sendCommand(TestCommands.request(TestCommands.WEB, "df -h")
                        .documentVersion(document.documentVersion())
                        .documentHash(document.hash())
                        .documentHashType(document.hashType())
                        .build())
                .join();
        // Then
        assertThat(sent.command().documentVersion()).isEqualTo("1");
    }
}
