package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;

/** Credentials of a role: handed out as a container gets them, believed with their token only, and only for a while. */
class TemporaryLoginIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Simulator simulator = Simulator.start(SimulatorSettings.onFreePorts());

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void whatIsHandedOutIsGoodUntilItEnds() throws Exception {
        // Given
        change("{\"lifetime_seconds\":1}");
        var credentials = credentials(get(""));
        assertThat(errorOf(credentials)).isEmpty();
        // When
        await().until(() -> !errorOf(credentials).isEmpty());
        // Then
        assertThat(errorOf(credentials)).isEqualTo("400 ExpiredTokenException");
        assertThat(errorOf(credentials(get("")))).isEmpty();
        assertThat(simulator.logins().issued()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"another-token", "''"})
    void nobodyIsBelievedWithoutTheToken(String token) throws Exception {
        // Given
        var issued = credentials(get(""));
        // When
        var wrong = AwsSessionCredentials.create(issued.accessKeyId(), issued.secretAccessKey(), token);
        // Then
        assertThat(errorOf(wrong)).isEqualTo("400 UnrecognizedClientException");
    }

    @Test
    void theKeysOfAUserHaveNoToken() {
        // Given
        var key = TestClients.KEY;
        // When
        var withToken = AwsSessionCredentials.create(key, TestClients.SECRET, "some");
        // Then
        assertThat(errorOf(withToken)).isEqualTo("400 UnrecognizedClientException");
    }

    @ParameterizedTest
    @CsvSource({"expired, 400 ExpiredTokenException", "unknown, 400 UnrecognizedClientException"})
    void whatIsHandedOutMayBeGoodForNothing(String mode, String error) throws Exception {
        // Given
        change("{\"mode\":\"" + mode + "\"}");
        // When
        var answer = get("");
        // Then
        assertThat(Instant.parse(json(answer).path("Expiration").asText())).isAfter(Instant.now());
        assertThat(errorOf(credentials(answer))).isEqualTo(error);
    }

    @Test
    void nothingMayBeHandedOutForAWhile() throws Exception {
        // Given
        change("{\"mode\":\"unavailable\"}");
        // When
        var answer = get("");
        // Then
        assertThat(answer.statusCode()).isEqualTo(500);
        change("{\"mode\":\"normal\"}");
        assertThat(errorOf(credentials(get("")))).isEmpty();
    }

    @Test
    void whoAsksMayHaveToSayAPassword() throws Exception {
        // Given
        change("{\"authorization_token\":\"open-sesame\"}");
        // When
        var refused = get("");
        // Then
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(errorOf(credentials(get("open-sesame")))).isEmpty();
    }

    @Test
    void theyCanAllEndAtOnce() throws Exception {
        // Given
        var credentials = credentials(get(""));
        // When
        change("{\"expire_all\":true}");
        // Then
        assertThat(errorOf(credentials)).isEqualTo("400 ExpiredTokenException");
    }

    @Test
    void nonsenseChangesNothing() throws Exception {
        // Given
        var nonsense = "{\"mode\":\"nonsense\"}";
        // When
        var answer = post(nonsense);
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("nonsense");
        assertThat(errorOf(credentials(get("")))).isEmpty();
    }

    @Test
    void callersAreToldWhoTheyAre() throws Exception {
        // Given
        try (var sts = TestClients.sts(simulator.endpoint(), credentials(get("")))) {
            // When
            var identity = sts.getCallerIdentity().join();
            // Then
            assertThat(identity.account()).isEqualTo("111122223333");
            assertThat(identity.arn()).isEqualTo("arn:aws:sts::111122223333:assumed-role/opswrit-executor/simulated");
        }
    }

    @Test
    void whoIsNotKnownIsNobody() throws Exception {
        // Given
        var credentials = credentials(get(""));
        simulator.logins().expireAll();
        try (var sts = TestClients.sts(simulator.endpoint(), credentials)) {
            // When
            var error = catchThrowable(() -> sts.getCallerIdentity().join());
            // Then
            assertThat(error.getCause()).isInstanceOfSatisfying(AwsServiceException.class, it -> {
                assertThat(it.awsErrorDetails().errorCode()).isEqualTo("ExpiredToken");
                assertThat(it.statusCode()).isEqualTo(403);
            });
        }
    }

    /** Status and code of a call with these; empty when it was admitted. */
    private String errorOf(AwsCredentials credentials) {
        try (var client = TestClients.of(simulator.endpoint(), credentials, Region.EU_CENTRAL_1)) {
            var error = catchThrowable(() -> client.listCommands().join());
            return error != null && error.getCause() instanceof AwsServiceException refused
                    ? refused.statusCode() + " " + refused.awsErrorDetails().errorCode()
                    : "";
        }
    }

    private static AwsSessionCredentials credentials(HttpResponse<String> answer) throws IOException {
        var json = json(answer);
        return AwsSessionCredentials.create(
                json.path("AccessKeyId").asText(),
                json.path("SecretAccessKey").asText(),
                json.path("Token").asText());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String authorization) throws Exception {
        var request = HttpRequest.newBuilder(uri());
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private void change(String body) throws Exception {
        assertThat(post(body).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(HttpRequest.newBuilder(uri()).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI uri() {
        return simulator.adminEndpoint().resolve("/_sim/credentials");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
