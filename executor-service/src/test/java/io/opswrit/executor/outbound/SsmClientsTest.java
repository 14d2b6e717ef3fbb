package io.opswrit.executor.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;

/** The SDK repeats calls by default; ours must not. */
@TestInstance(Lifecycle.PER_CLASS) // a client takes two seconds to close
class SsmClientsTest {

    private final AtomicInteger calls = new AtomicInteger();
    private volatile int status;
    private HttpServer server;
    private SsmAsyncClient sending;
    private SsmAsyncClient asking;
    private ResourceGroupsTaggingApiAsyncClient tagging;

    @BeforeAll
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var settings = AwsParts.settings(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        var clients = new SsmClients(settings, new AwsPlace(settings), AwsParts.login());
        sending = clients.sending();
        asking = clients.asking();
        tagging = clients.tagging();
    }

    @AfterAll
    void stop() {
        sending.close();
        asking.close();
        tagging.close();
        server.stop(0);
    }

    @BeforeEach
    void forget() {
        calls.set(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 400, 0})
    void sendingCallsOnce(int answer) {
        // Given
        status = answer;

        // When
        Throwable failure = catchThrowable(() -> sending.sendCommand(
                        send -> send.documentName("AWS-RunShellScript").instanceIds("i-0f3a9c1d7e5b20001"))
                .join());

        // Then
        assertThat(failure).isNotNull();
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 400, 0})
    void askingCallsOnce(int answer) {
        // Given
        status = answer;

        // When
        Throwable failure = catchThrowable(
                () -> asking.listCommands(list -> list.maxResults(50)).join());

        // Then
        assertThat(failure).isNotNull();
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 400, 0})
    void askingForTagsCallsOnce(int answer) {
        // Given
        status = answer;

        // When
        Throwable failure = catchThrowable(
                () -> tagging.getResources(get -> get.resourcesPerPage(100)).join());

        // Then
        assertThat(failure).isNotNull();
        assertThat(calls).hasValue(1);
    }

    /** Status 0 hangs up after it read the request. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = "{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}".getBytes(US_ASCII);
        calls.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        if (status > 0) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
