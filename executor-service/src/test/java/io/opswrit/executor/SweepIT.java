package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.Outcome;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestFleet;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.executor.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once: seen by pages of a list, and read once when they are over. */
@QuarkusTest
@ExecutorParts
class SweepIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SWEEP = "ListCommandInvocations";
    private static final String READ = "GetCommandInvocation";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void manyAreSeenByPagesAndReadOnce() {
        // Given
        List<TestOrder> orders = many();
        long before = SimulatedSsm.front().calls(SWEEP, "NextToken");

        // When
        orders.forEach(this::begin);

        // Then
        List<ResultEvent.Completed> results = results(orders);
        assertThat(results).extracting(ResultEvent.Completed::outcome).containsOnly(Outcome.SUCCEEDED);
        assertThat(results)
                .extracting(result -> Bench.runs(result.executionId()))
                .containsOnly(1);
        assertThat(results).extracting(ResultEvent.Completed::output).doesNotContainNull();
        assertThat(SimulatedSsm.front().calls(SWEEP, "NextToken")).isGreaterThan(before);
        assertThat(reads(results)).isLessThan(2L * orders.size());
    }

    @Test
    void endsAreSeenAllTheSameWhileSweepsAreThrottled() {
        // Given
        List<TestOrder> orders =
                TestFleet.slow().stream().limit(10).map(TestOrder::restartNginx).toList();
        var throttled = Trouble.declined(SWEEP, "", "ThrottlingException").times(Integer.MAX_VALUE);
        SimulatedSsm.front().plan(throttled);

        // When
        orders.forEach(bench::grant);

        // Then
        assertThat(results(orders)).extracting(ResultEvent.Completed::outcome).containsOnly(Outcome.SUCCEEDED);
        throttled.times().set(0);
    }

    /** What a replica leaves behind that died in the middle of a sweep. */
    @Test
    void anotherReplicaSweepsWhenTheLeaseOfADeadOneRunsOut() {
        // Given
        TestDatabase.execute(
                "update sweep_round set lease_id = gen_random_uuid(), lease_until = now() + interval '3 seconds'");
        long before = SimulatedSsm.front().calls(SWEEP, "");
        List<TestOrder> orders =
                TestFleet.slow().stream().limit(10).map(TestOrder::restartNginx).toList();

        // When
        orders.forEach(bench::grant);

        // Then
        assertThat(results(orders)).extracting(ResultEvent.Completed::outcome).containsOnly(Outcome.SUCCEEDED);
        await().atMost(PATIENCE)
                .until(() -> TestDatabase.rows(
                                "select 1 from sweep_round where lease_until > now() + interval '3 seconds'")
                        .isEmpty());
        assertThat(SimulatedSsm.front().calls(SWEEP, "")).isGreaterThanOrEqualTo(before);
    }

    private void begin(TestOrder order) {
        if (order.order().commandType().equals("CheckDiskSpace")) {
            bench.submit(order);
        } else {
            bench.grant(order);
        }
    }

    private List<ResultEvent.Completed> results(List<TestOrder> orders) {
        await().atMost(PATIENCE)
                .until(() ->
                        orders.stream().allMatch(order -> !bench.results(order).isEmpty()));
        return orders.stream().map(bench::awaitResult).toList();
    }

    private static long reads(List<ResultEvent.Completed> results) {
        return results.stream()
                .mapToLong(result -> SimulatedSsm.front().calls(READ, result.ssmCommandId()))
                .sum();
    }

    /** As many as an instance takes at once, on each: 120 under way together. */
    private static List<TestOrder> many() {
        return TestFleet.slow().stream()
                .flatMap(instance -> Stream.of(
                        TestOrder.restartNginx(instance),
                        TestOrder.checkDiskSpace(instance),
                        TestOrder.checkDiskSpace(instance),
                        TestOrder.checkDiskSpace(instance)))
                .toList();
    }
}
