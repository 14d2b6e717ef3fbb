package io.opswrit.executor.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;

/** The SDK repeats calls by default; ours must not. */
class SsmClientsTest {

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 400, 0})
    void sendingCallsOnce(int status) {
        // Given
        answer(status);

        // When
        try (SsmAsyncClient client = clients().sending()) {
            Throwable failure = catchThrowable(() -> client.sendCommand(
                            send -> send.documentName("AWS-RunShellScript").instanceIds("i-0f3a9c1d7e5b20001"))
                    .join());

            // Then
            assertThat(failure).isNotNull();
            assertThat(calls).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 400, 0})
    void askingCallsOnce(int status) {
        // Given
        answer(status);

        // When
        try (SsmAsyncClient client = clients().asking()) {
            Throwable failure = catchThrowable(
                    () -> client.listCommands(list -> list.maxResults(50)).join());

            // Then
            assertThat(failure).isNotNull();
            assertThat(calls).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 400, 0})
    void askingForTagsCallsOnce(int status) {
        // Given
        answer(status);

        // When
        try (ResourceGroupsTaggingApiAsyncClient client = clients().tagging()) {
            Throwable failure = catchThrowable(
                    () -> client.getResources(get -> get.resourcesPerPage(100)).join());

            // Then
            assertThat(failure).isNotNull();
            assertThat(calls).hasValue(1);
        }
    }

    /** Status 0 hangs up after it read the request. */
    private void answer(int status) {
        byte[] body = "{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            if (status > 0) {
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    private SsmClients clients() {
        var settings = AwsParts.settings(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        return new SsmClients(settings, new AwsPlace(settings), AwsParts.login());
    }
}
