package io.opswrit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.opswrit.simulator.protocol.Account;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** Nobody gets in with the wrong key, region, clock or body. */
class SignatureIT {

    private static final Set<String> SET_BY_THE_CLIENT = Set.of("host", "content-length");

    private static Simulator simulator;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        simulator = Simulator.start(SimulatorSettings.onFreePorts());
    }

    @AfterAll
    static void stop() {
        simulator.close();
        HTTP.close();
    }

    @ParameterizedTest
    @CsvSource({
        "AKIDSIMULATOR, wrong-secret, eu-central-1, InvalidSignatureException",
        "AKIDOTHER, simulator-secret, eu-central-1, UnrecognizedClientException",
        "AKIDSIMULATOR, simulator-secret, us-east-1, InvalidSignatureException"
    })
    void theSdkIsRefusedWithWrongCredentials(String key, String secret, String region, String code) {
        // Given
        try (var client = TestClients.of(simulator.endpoint(), key, secret, Region.of(region))) {
            // When
            var error = catchThrowable(() -> client.listCommands().join());
            // Then
            assertThat(error.getCause()).isInstanceOfSatisfying(SsmException.class, it -> {
                assertThat(it.awsErrorDetails().errorCode()).isEqualTo(code);
                assertThat(it.statusCode()).isEqualTo(400);
            });
        }
    }

    @Test
    void whatWasSignedIsAdmitted() throws Exception {
        // Given
        var signed = sign("{}", Clock.systemUTC());
        // When
        var answer = send(signed, "{}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void anotherBodyThanTheSignedOneIsRefused() throws Exception {
        // Given
        var signed = sign("{}", Clock.systemUTC());
        // When
        var answer = send(signed, "{\"MaxResults\":1}");
        // Then
        assertThat(answer.body()).contains("InvalidSignatureException");
    }

    @Test
    void anotherTargetThanTheSignedOneIsRefused() throws Exception {
        // Given
        var signed = sign("{}", Clock.systemUTC()).copy(it -> it.putHeader("X-Amz-Target", "AmazonSSM.SendCommand"));
        // When
        var answer = send(signed, "{}");
        // Then
        assertThat(answer.body()).contains("InvalidSignatureException");
    }

    @Test
    void aSignatureForAnotherServiceIsRefused() throws Exception {
        // Given
        var signed = sign("{}", Clock.systemUTC())
                .copy(it -> it.putHeader("X-Amz-Target", "ResourceGroupsTaggingAPI_20170126.GetResources"));
        // When
        var answer = send(signed, "{}");
        // Then
        assertThat(answer.body()).contains("InvalidSignatureException", "'tagging'");
    }

    @Test
    void anOldSignatureIsRefused() throws Exception {
        // Given
        var signed = sign("{}", Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6)));
        // When
        var answer = send(signed, "{}");
        // Then
        assertThat(answer.body()).contains("InvalidSignatureException", "Signature expired");
    }

    @Test
    void noSignatureIsRefused() throws Exception {
        // Given
        var unsigned = sign("{}", Clock.systemUTC()).copy(it -> it.removeHeader("Authorization"));
        // When
        var answer = send(unsigned, "{}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("MissingAuthenticationTokenException");
    }

    @Test
    void halfASignatureIsRefused() throws Exception {
        // Given
        var half = sign("{}", Clock.systemUTC())
                .copy(it -> it.putHeader("Authorization", "AWS4-HMAC-SHA256 Credential=x"));
        // When
        var answer = send(half, "{}");
        // Then
        assertThat(answer.body()).contains("IncompleteSignature");
    }

    @Test
    void theCheckCanBeSwitchedOff() throws Exception {
        // Given
        var open = new Account("eu-central-1", "111122223333", "", "", false);
        try (var simulator = Simulator.start(SimulatorSettings.onFreePorts().withAccount(open))) {
            var request = HttpRequest.newBuilder(simulator.endpoint())
                    .header("X-Amz-Target", "AmazonSSM.ListCommands")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            // When
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static SdkHttpRequest sign(String body, Clock clock) {
        URI endpoint = simulator.endpoint();
        var request = SdkHttpRequest.builder()
                .uri(endpoint.resolve("/"))
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "AmazonSSM.ListCommands")
                .build();
        Consumer<SignRequest.Builder<AwsCredentialsIdentity>> how =
                signing -> signing.identity(AwsBasicCredentials.create(TestClients.KEY, TestClients.SECRET))
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, clock);
        return AwsV4HttpSigner.create().sign(how).request();
    }

    private static HttpResponse<String> send(SdkHttpRequest signed, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(signed.getUri()).POST(HttpRequest.BodyPublishers.ofString(body));
        signed.forEachHeader((name, values) -> {
            if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
