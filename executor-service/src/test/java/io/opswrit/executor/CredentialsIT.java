package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.Outcome;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.Health;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestFleet;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.simulator.credentials.IssueMode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials of a role end while orders are run; whatever becomes of them, each order runs once and none is lost. */
@QuarkusTest
@ExecutorParts
class CredentialsIT {

    private static final int ORDERS = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NOT_QUEUED_OR_TRIED =
            "select state from execution where request_id = ? and state not in ('QUEUED', 'DISPATCHING')";

    private final Bench bench = new Bench();

    @TestHTTPResource(value = "/health/well", management = true)
    URI health;

    @AfterEach
    void close() {
        SimulatedSsm.logins().reset();
        SimulatedSsm.logins().expireAll();
        bench.close();
    }

    @Test
    void ordersRunOnceWhileCredentialsEndEverySecond() {
        // Given
        SimulatedSsm.logins().lifetime(Duration.ofSeconds(1));
        SimulatedSsm.logins().expireAll();
        int before = SimulatedSsm.logins().issued();
        List<TestOrder> orders = orders(ORDERS);

        // When
        orders.forEach(bench::grant);

        // Then
        assertEachRanOnce(orders);
        assertThat(SimulatedSsm.logins().issued() - before).isGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, There are no credentials to call AWS with",
        "EXPIRED, ExpiredTokenException",
        "UNKNOWN, UnrecognizedClientException"
    })
    void ordersWaitWhileNobodyHandsOutGoodCredentials(IssueMode mode, String cause) {
        // Given
        SimulatedSsm.logins().mode(mode);
        SimulatedSsm.logins().expireAll();
        List<TestOrder> orders = orders(20);

        // When
        orders.forEach(bench::grant);

        // Then
        await().atMost(PATIENCE)
                .until(() -> Health.of(health).at("/data/sending").asText().startsWith("stopped"));
        // what was still believed in is refused first, as ended
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(Health.of(health).at("/data/aws").asText()).contains(cause, "since"));
        assertThat(orders.stream().flatMap(order -> others(order).stream())).isEmpty();
        SimulatedSsm.logins().mode(IssueMode.NORMAL);
        assertEachRanOnce(orders);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(Health.of(health).at("/data/aws").asText()).isEqualTo("ok"));
    }

    @Test
    void whatRunsIsWatchedToItsEndAfterTheCredentialsAreGone() {
        // Given
        TestOrder order = TestOrder.restartNginx("i-0f3a9c1d7e5b20003");
        bench.grant(order);
        bench.awaitState(order, "RUNNING");

        // When
        SimulatedSsm.logins().mode(IssueMode.UNAVAILABLE);
        SimulatedSsm.logins().expireAll();

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(Health.of(health).at("/data/aws").asText()).contains("no credentials"));
        SimulatedSsm.logins().mode(IssueMode.NORMAL);
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void tellsOnWhoseAccountCommandsRun() {
        // When
        var account = await().atMost(PATIENCE)
                .until(() -> Health.of(health).at("/data/aws_account").asText(), found -> !found.equals("unknown"));

        // Then
        assertThat(account).isEqualTo("111122223333");
        assertThat(Health.of(health).at("/data/aws_region").asText()).isEqualTo("eu-central-1");
    }

    private void assertEachRanOnce(List<TestOrder> orders) {
        await().atMost(PATIENCE)
                .until(() ->
                        orders.stream().allMatch(order -> !bench.results(order).isEmpty()));
        List<ResultEvent.Completed> results =
                orders.stream().map(bench::awaitResult).toList();
        assertThat(results).extracting(ResultEvent.Completed::outcome).containsOnly(Outcome.SUCCEEDED);
        assertThat(results)
                .extracting(result -> Bench.runs(result.executionId()))
                .containsOnly(1);
    }

    /** What it is neither waiting nor being tried as. */
    private static List<String> others(TestOrder order) {
        return TestDatabase.rows(NOT_QUEUED_OR_TRIED, UUID.fromString(order.requestId()));
    }

    /** They change something, so that one that is sent twice counts, and one of which nobody knows is not sent again. */
    private static List<TestOrder> orders(int many) {
        List<String> instances = TestFleet.slow();
        return IntStream.range(0, many)
                .mapToObj(i -> TestOrder.restartNginx(instances.get(i % instances.size())))
                .toList();
    }
}
