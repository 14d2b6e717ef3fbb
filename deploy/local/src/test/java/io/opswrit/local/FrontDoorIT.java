package io.opswrit.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opswrit.local.process.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontDoorIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack = SharedStack.get();
    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer request;
    private HttpServer audit;

    @BeforeEach
    void twoOfThreeServicesRun() throws IOException {
        request = service(Port.REQUEST, "request-service");
        audit = service(Port.AUDIT, "audit-service");
    }

    @AfterEach
    void end() {
        release.countDown();
        request.stop(0);
        audit.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/, request-service",
        "/api/requests/1?x=2, request-service",
        "/api/me, request-service",
        "/auditors, request-service",
        "/audit, audit-service",
        "/api/audit/records, audit-service"
    })
    void theBeginningOfThePathDecides(String path, String expected) throws Exception {
        // When
        var answer = get(path);

        // Then
        assertThat(answer.body()).startsWith(expected);
    }

    @Test
    void aServiceLearnsTheAddressThatTheCallerUsed() throws Exception {
        // When
        var answer = get("/api/me");

        // Then
        assertThat(answer.body())
                .contains("host=localhost:" + stack.ports().get(Port.FRONT_DOOR), "proto=http", "for=127.0.0.1");
    }

    @Test
    void aServiceThatIsDownIsAPageThatSaysSo() throws Exception {
        // When
        var answer = get("/approvals");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).contains("This part of Opswrit does not answer");
    }

    @Test
    void aServiceThatIsDownIsAProblemForPrograms() throws Exception {
        // When
        var answer = get("/api/approvals/1");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503", "does not answer");
    }

    @Test
    void longHeadersPass() throws Exception {
        // When
        var answer = HTTP.send(
                to("/api/me").header("Cookie", "q=" + "x".repeat(20_000)).build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aStreamComesLineByLine() throws Exception {
        // Given
        var stream = HTTP.send(to("/stream").build(), HttpResponse.BodyHandlers.ofInputStream());

        // When
        var first = new byte["data: 1\n".length()];
        var read = stream.body().readNBytes(first, 0, first.length);

        // Then
        assertThat(read).isEqualTo(first.length);
        assertThat(release.getCount()).isEqualTo(1);
    }

    @Test
    void replicasTakeTurns() throws Exception {
        // Given
        var second = service(Port.AUDIT, 2, "another audit-service");

        // When
        var answers = Set.of(get("/audit").body(), get("/audit").body());

        // Then
        second.stop(0);
        assertThat(answers)
                .anyMatch(body -> body.startsWith("audit-service"))
                .anyMatch(body -> body.startsWith("another audit-service"));
    }

    @Test
    void theReplicaThatLivesAnswersForTheOther() throws Exception {
        // When: nothing listens at the second
        var answers = List.of(post("/api/audit/records"), post("/api/audit/records"));

        // Then
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    }

    @Test
    void whatWasSentToAReplicaIsNotRepeatedAtAnother() throws Exception {
        // Given: two replicas that take a request and hang up
        var taken = new AtomicInteger();
        request.removeContext("/");
        request.createContext("/", exchange -> hangUp(exchange, taken));
        var second = service(Port.REQUEST, 2, "another request-service");
        second.removeContext("/");
        second.createContext("/", exchange -> hangUp(exchange, taken));

        // When
        var answer = post("/api/requests");

        // Then
        second.stop(0);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(taken).hasValue(1);
    }

    private static void hangUp(HttpExchange exchange, AtomicInteger taken) throws IOException {
        exchange.getRequestBody().readAllBytes();
        taken.incrementAndGet();
        exchange.close();
    }

    private HttpServer service(Port port, String name) throws IOException {
        return service(port, 1, name);
    }

    private HttpServer service(Port port, int replica, String name) throws IOException {
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), stack.ports().get(port, replica));
        var server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var body = "%s host=%s proto=%s for=%s"
                    .formatted(
                            name,
                            headers.getFirst("X-Forwarded-Host"),
                            headers.getFirst("X-Forwarded-Proto"),
                            headers.getFirst("X-Forwarded-For"));
            exchange.sendResponseHeaders(200, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        server.createContext("/stream", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 1\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            awaitRelease();
            exchange.close();
        });
        server.start();
        return server;
    }

    private void awaitRelease() {
        try {
            release.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        return HTTP.send(
                to(path).POST(HttpRequest.BodyPublishers.ofString("{}")).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(stack.url() + path));
    }
}
