package io.opswrit.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Results results = new Results();

    @Test
    void aRunHasItsColumnAndItsShareOfTheLimits() {
        // Given
        results.add("low risk", figures());
        results.limits(new BareLimits(400, 9_000, 1_500));

        // When
        String table = new Table(results).text();

        // Then
        assertThat(table)
                .containsPattern("requests a second +20.0 held")
                .containsPattern("accept, p50 / p99 ms +5 / 5")
                .containsPattern("CPU a request, ms +7.50")
                .containsPattern("kafka, CPU ms / memory MiB +7.50 / 160")
                .contains("ended a second / bare commits a second = 0.05");
    }

    @Test
    void theFileHoldsTheMachineTheLimitsAndEachRun() throws JsonProcessingException {
        // Given
        results.add("low risk", figures());
        results.limits(new BareLimits(400, 9_000, 1_500));
        var json = new ObjectMapper();

        // When
        var tree = json.readTree(json.writeValueAsString(results.json()));

        // Then
        assertThat(tree.path("machine").path("processors").asInt()).isPositive();
        assertThat(tree.path("limits").path("commits_per_second").asInt()).isEqualTo(400);
        assertThat(tree.path("low risk").path("held").asBoolean()).isTrue();
        assertThat(tree.path("low risk")
                        .path("cpu_ms_per_request")
                        .path("kafka")
                        .asDouble())
                .isEqualTo(7.5);
    }

    /** Forty requests in two seconds, each accepted after 5 ms and ended and told after 100. */
    private static Figures figures() {
        var trips = new Trips();
        for (int i = 0; i < 40; i++) {
            var trip = new Trip(1_000 + i * 50L, false);
            trip.acceptedAt = trip.plannedAt + 5;
            trips.accepted("request-" + i, trip);
            trips.ended("request-" + i, trip.plannedAt + 100);
            trips.told("request-" + i, trip.plannedAt + 100);
        }
        var latency = Samples.of(LongStream.of(20));
        return new Figures(
                Plan.low(20, Duration.ofSeconds(2)),
                trips,
                null,
                Duration.ofMillis(100),
                new Crowd.Seen(4, 200, 50, 52),
                stock(1_000, 10),
                stock(1_300, 60),
                new Aftermath.Outside(latency, latency));
    }

    private static Stock stock(long cpuMs, long count) {
        return new Stock(
                new Usage(Map.of("kafka", new Usage.Part(cpuMs, 160, 40))),
                new DatabaseCounts(Map.of("request_service", count), count * 1_000),
                count,
                Map.of());
    }
}
