package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.simulator.fault.FaultPlanJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real {@code aws} command, if this machine has it. */
class AwsCliIT {

    /** What the command ended with, and printed. */
    private record Ending(int exitCode, String output, String errors) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(output);
        }
    }

    private static Simulator simulator;

    @BeforeAll
    static void start() {
        assumeThat(isThere()).as("there is no aws command on this machine").isTrue();
        simulator = Simulator.start(SimulatorSettings.onFreePorts().withTimeScale(20));
        // older waiters give up on a command that cannot be seen yet
        simulator.use(FaultPlanJson.read("{\"consistency_ms\": [0, 0]}"));
    }

    @AfterAll
    static void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void aCommandIsSentWaitedForAndRead() throws Exception {
        // Given
        var id = send("df -h");
        // When
        var waited = aws("wait", "command-executed", "--command-id", id, "--instance-id", TestCommands.WEB);
        // Then
        assertThat(waited.errors()).isEmpty();
        assertThat(waited.exitCode()).isZero();
        var read = aws("get-command-invocation", "--command-id", id, "--instance-id", TestCommands.WEB)
                .json();
        assertThat(read.path("StatusDetails").asText()).isEqualTo("Success");
        assertThat(read.path("StandardOutputContent").asText()).startsWith("Filesystem");
        var listed =
                aws("list-command-invocations", "--command-id", id, "--details").json();
        assertThat(listed.at("/CommandInvocations/0/CommandPlugins/0/ResponseCode")
                        .asInt())
                .isZero();
        var filtered = aws(
                        "list-commands",
                        "--instance-id",
                        TestCommands.WEB,
                        "--filters",
                        "key=InvokedAfter,value=2020-01-01T00:00:00Z",
                        "key=Status,value=Success")
                .json();
        assertThat(filtered.findValuesAsText("CommandId")).contains(id);
    }

    @Test
    void aCommandIsCancelled() throws Exception {
        // Given
        var id = send("apt-get update && apt-get upgrade -y");
        // When
        var cancelled = aws("cancel-command", "--command-id", id);
        // Then
        assertThat(cancelled.errors()).isEmpty();
        assertThat(cancelled.exitCode()).isZero();
    }

    @Test
    void theFleetIsDescribed() throws Exception {
        // Given
        var filter = "Key=PingStatus,Values=ConnectionLost";
        // When
        var described = aws("describe-instance-information", "--filters", filter);
        // Then
        assertThat(described.json().at("/InstanceInformationList/0/InstanceId").asText())
                .isEqualTo(TestCommands.STOPPED);
    }

    @Test
    void aRefusalIsShownWithItsName() throws Exception {
        // Given
        var unknown = "i-0123456789abcdef0";
        // When
        var refused = aws(
                "send-command",
                "--document-name",
                "AWS-RunShellScript",
                "--instance-ids",
                unknown,
                "--parameters",
                "{\"commands\":[\"df -h\"]}");
        // Then
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.errors())
                .contains("An error occurred (InvalidInstanceId) when calling the SendCommand operation: Instances [["
                        + unknown + "]] not in a valid state for account 111122223333");
    }

    private static String send(String script) throws Exception {
        var parameters = new ObjectMapper().writeValueAsString(Map.of("commands", List.of(script)));
        var sent = aws(
                "send-command",
                "--document-name",
                "AWS-RunShellScript",
                "--instance-ids",
                TestCommands.WEB,
                "--parameters",
                parameters);
        assertThat(sent.errors()).isEmpty();
        return sent.json().at("/Command/CommandId").asText();
    }

    private static Ending aws(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of("aws", "--endpoint-url", simulator.endpoint().toString(), "--output", "json", "ssm"));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line);
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", TestClients.KEY,
                        "AWS_SECRET_ACCESS_KEY", TestClients.SECRET,
                        "AWS_DEFAULT_REGION", "eu-central-1",
                        "AWS_PAGER", "",
                        "AWS_EC2_METADATA_DISABLED", "true"));
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), output, errors);
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("aws", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
