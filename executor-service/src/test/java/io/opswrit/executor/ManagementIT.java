package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.TestAuthority;
import io.opswrit.executor.testing.TestOrder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ExecutorParts
class ManagementIT {

    @TestHTTPResource(value = "/health/well", management = true)
    URI health;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void tellsHowMuchWorkIsLateAndStaysUp() throws Exception {
        // Given
        var address = health;

        // When
        HttpResponse<String> answer = get(address);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode checks = new ObjectMapper().readTree(answer.body()).path("checks");
        assertThat(checks).anySatisfy(check -> {
            assertThat(check.path("name").asText()).isEqualTo("executions");
            assertThat(check.path("status").asText()).isEqualTo("UP");
            assertThat(check.at("/data/past_deadline").asInt(-1)).isZero();
            assertThat(check.at("/data/seconds_since_fleet_survey").asText()).matches("[0-9]+|never");
        });
    }

    @Test
    void countsCallsResultsAndRefusedEvents() throws Exception {
        // Given
        try (Bench bench = new Bench()) {
            TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY);
            bench.send(order, TestAuthority.generate().submitted(order));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !bench.refusals(order).isEmpty());
            bench.submit(order);
            bench.awaitResult(order);
        }

        // When
        HttpResponse<String> answer = get(metrics);

        // Then
        assertThat(answer.body())
                .contains("opswrit_fleet_surveys_total{result=\"complete\"}")
                .contains("opswrit_refused_events_total")
                .contains("opswrit_ssm_calls_total{answer=\"Sent\",step=\"Send\"}")
                .contains("opswrit_results_total{outcome=\"SUCCEEDED\"}")
                .contains("opswrit_ambiguous_sends_total")
                .contains("opswrit_ssm_calls_in_flight");
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
