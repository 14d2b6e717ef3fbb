package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;

/** Calls that go wrong, as a client sees them. */
class FaultsIT {

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

    @ParameterizedTest
    @CsvSource({
        "throttle, ThrottlingException, 400, 0",
        "http500_before, InternalServerError, 500, 0",
        "http500_after, InternalServerError, 500, 1"
    })
    void aCallIsRefusedBeforeOrAfterItsEffect(String fault, String code, int status, int runs) {
        // Given
        put("{\"rules\": [{\"operations\": [\"SendCommand\"], \"fault\": \"" + fault + "\"}]}");
        // When
        var refusal = catchThrowable(() -> commands.send(TestCommands.WEB, "df -h"));
        // Then
        assertThat(refusal.getCause()).isInstanceOfSatisfying(AwsServiceException.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.statusCode()).isEqualTo(status);
        });
        assertRuns(runs);
    }

    @ParameterizedTest
    @CsvSource({"drop_before, 0", "drop_after, 1"})
    void aConnectionIsDroppedBeforeOrAfterTheEffect(String fault, int runs) {
        // Given
        put("{\"rules\": [{\"operations\": [\"SendCommand\"], \"fault\": \"" + fault + "\"}]}");
        // When
        var failure = catchThrowable(() -> commands.send(TestCommands.WEB, "df -h"));
        // Then
        assertThat(failure).isNotNull();
        assertThat(failure.getCause()).isNotInstanceOf(AwsServiceException.class);
        assertRuns(runs);
    }

    @Test
    void anErrorIsTheOneThatWasAskedFor() {
        // Given
        put("{\"rules\": [{\"comment\": \"alice@\", \"fault\": \"error\", \"code\": \"InvalidInstanceId\"}]}");
        // When
        var refusal = catchThrowable(() -> commands.send(TestCommands.WEB, "df -h"));
        // Then
        assertThat(refusal).hasMessageContaining("As planned.");
        assertThat(get("/_sim/faults/struck")).isEqualTo("{\"SendCommand error\":1}");
    }

    @Test
    void credentialsCanBeRefusedAsExpired() {
        // Given
        put("{\"expired_credentials\": true}");
        // When
        var refusal = catchThrowable(() -> commands.send(TestCommands.WEB, "df -h"));
        // Then
        assertThat(refusal).hasMessageContaining("The security token included in the request is expired");
    }

    @Test
    void aClockThatIsWrongRefusesSignatures() {
        // Given
        put("{\"clock_skew_seconds\": 600}");
        // When
        var refusal = catchThrowable(() -> commands.send(TestCommands.WEB, "df -h"));
        // Then
        assertThat(refusal).hasMessageContaining("Signature expired");
    }

    @Test
    void aCommandCanBeSeenAtOnce() {
        // Given
        put("{\"consistency_ms\": [0, 0]}");
        var id = commands.send(TestCommands.WEB, "df -h");
        // When
        var invocation = commands.get(id, TestCommands.WEB);
        // Then
        assertThat(invocation.commandId()).isEqualTo(id);
    }

    @Test
    void deletingThePlanEndsAllFaults() {
        // Given
        put("{\"rules\": [{\"fault\": \"throttle\"}]}");
        // When
        var answer = call(HttpRequest.newBuilder().DELETE(), "/_sim/faults");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(commands.send(TestCommands.WEB, "df -h")).isNotEmpty();
    }

    @Test
    void aWrongPlanChangesNothing() {
        // Given
        put("{\"seed\": 7}");
        // When
        var answer = putAny("{\"seed\": 8, \"rulez\": []}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("rulez is not known");
        assertThat(get("/_sim/faults")).contains("\"seed\":7");
    }

    private void assertRuns(int runs) {
        await().untilAsserted(() -> assertThat(simulator.executions("test"))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.sendCalls()).isEqualTo(1);
                    assertThat(count.runs()).isEqualTo(runs);
                    assertThat(count.commandIds()).hasSize(runs);
                }));
    }

    private void put(String plan) {
        assertThat(putAny(plan).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> putAny(String plan) {
        return call(HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofString(plan)), "/_sim/faults");
    }

    private String get(String path) {
        return call(HttpRequest.newBuilder(), path).body();
    }

    private HttpResponse<String> call(HttpRequest.Builder request, String path) {
        return HTTP.sendAsync(
                        request.uri(simulator.adminEndpoint().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .join();
    }
}
