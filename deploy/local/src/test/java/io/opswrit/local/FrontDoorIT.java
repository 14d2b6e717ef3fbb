package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.local.process.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontDoorIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack = SharedStack.get();
    private StandIn request;
    private StandIn audit;

    @BeforeEach
    void twoOfThreeServicesRun() throws IOException {
        request = StandIn.of(stack, Port.REQUEST, 1, "request-service");
        audit = StandIn.of(stack, Port.AUDIT, 1, "audit-service");
    }

    @AfterEach
    void end() {
        request.close();
        audit.close();
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
        assertThat(request.isStreaming()).isTrue();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(stack.url() + path));
    }
}
