package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.CommandInvocationStatus;
import software.amazon.awssdk.services.ssm.model.InstanceInformationStringFilter;

/** The second port: counting, looking, and making instances misbehave. */
class AdminIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Simulator simulator;
    private SsmAsyncClient client;
    private TestCommands commands;

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts().withTimeScale(100));
        client = TestClients.of(simulator.endpoint());
        commands = new TestCommands(client);
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void sendsAndRunsAreCountedByExecution() {
        // Given
        var id = commands.send(TestCommands.WEB, "df -h");
        await().until(() -> commands.hasEnded(id, TestCommands.WEB));
        // When
        var answer = get("/_sim/executions?comment_prefix=ow%3Atest");
        // Then
        assertThat(answer.body())
                .contains(
                        "\"execution_id\":\"test\"",
                        "\"sends\":1",
                        "\"commands\":1",
                        "\"runs\":1",
                        "\"command_ids\":[\"" + id);
    }

    @Test
    void otherPrefixesFindNothing() {
        // Given
        commands.send(TestCommands.WEB, "df -h");
        // When
        var answer = get("/_sim/executions?comment_prefix=ow:other");
        // Then
        assertThat(answer.body()).isEqualTo("{\"executions\":[]}");
    }

    @Test
    void anAgentCanBeBroughtBack() {
        // Given
        var id = commands.send(TestCommands.STOPPED, "df -h");
        // When
        var answer = post("/_sim/instances/" + TestCommands.STOPPED, "{\"ping_status\":\"Online\"}");
        // Then
        assertThat(answer.body()).contains("\"ping_status\":\"Online\"");
        await().until(() -> commands.hasEnded(id, TestCommands.STOPPED));
        assertThat(commands.get(id, TestCommands.STOPPED).status()).isEqualTo(CommandInvocationStatus.SUCCESS);
    }

    @Test
    void anInstanceCanBeMadeToFail() {
        // Given
        var answer = post("/_sim/instances/" + TestCommands.WEB, "{\"failing\":true,\"slow_seconds\":1}");
        assertThat(answer.statusCode()).isEqualTo(200);
        // When
        var id = commands.send(TestCommands.WEB, "df -h");
        // Then
        await().until(() -> commands.hasEnded(id, TestCommands.WEB));
        assertThat(commands.get(id, TestCommands.WEB).status()).isEqualTo(CommandInvocationStatus.FAILED);
    }

    @Test
    void anInstanceCanBeTaggedAnew() {
        // Given
        var instance = "/_sim/instances/" + TestCommands.WEB;
        // When
        var answer = post(instance, "{\"tags\":{\"Name\":\"web-2\"}}");
        // Then
        assertThat(answer.body()).contains("\"tags\":{\"Name\":\"web-2\"}");
        var managed = InstanceInformationStringFilter.builder()
                .key("tag:Opswrit")
                .values("managed")
                .build();
        assertThat(client.describeInstanceInformation(describe -> describe.filters(managed))
                        .join()
                        .instanceInformationList())
                .isNotEmpty()
                .noneMatch(found -> found.instanceId().equals(TestCommands.WEB));
    }

    @Test
    void aResetForgetsCommandsAndChanges() {
        // Given
        commands.send(TestCommands.WEB, "df -h");
        post("/_sim/instances/" + TestCommands.WEB, "{\"ping_status\":\"ConnectionLost\"}");
        // When
        var answer = post("/_sim/reset", "");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(simulator.executions("")).isEmpty();
        assertThat(get("/_sim/state").body()).contains("\"commands\":[]");
        assertThat(get("/_sim/instances/" + TestCommands.WEB).body()).contains("\"ping_status\":\"Online\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/_sim/instances/i-0123456789abcdef0 | {\"failing\":true} | 404 | GET /_sim/instances lists the ids",
                "/_sim/instances/i-0f3a9c1d7e5b20001 | {\"ping_status\":\"Asleep\"} | 400 | Online, ConnectionLost or Inactive",
                "/_sim/instances/i-0f3a9c1d7e5b20001 | {\"slow_seconds\":-1} | 400 | from 0 to 86400",
                "/_sim/instances/i-0f3a9c1d7e5b20001 | {\"sleepy\":true} | 400 | sleepy",
                "/_sim/instances/i-0f3a9c1d7e5b20001 | nonsense | 400 | nonsense",
                "/_sim/nothing | {} | 404 | Nothing is at /_sim/nothing"
            })
    void aMistakeIsNamed(String path, String body, int status, String message) {
        // Given
        var before = get("/_sim/instances").body();
        // When
        var answer = post(path, body);
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(message);
        assertThat(get("/_sim/instances").body()).isEqualTo(before);
    }

    private HttpResponse<String> get(String path) {
        return call(HttpRequest.newBuilder(simulator.adminEndpoint().resolve(path)));
    }

    private HttpResponse<String> post(String path, String body) {
        return call(HttpRequest.newBuilder(simulator.adminEndpoint().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }
}
