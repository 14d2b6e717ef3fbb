package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.TestFleet;
import io.opswrit.executor.testing.TestOrder;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One change at a time on an instance, three reads, the longest waiting first. */
@QuarkusTest
@ExecutorParts
class CrowdedInstanceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void changesComeOneAfterTheOther() {
        // Given
        List<TestOrder> orders = Stream.generate(() -> TestOrder.restartNginx(TestFleet.ownOf(0)))
                .limit(3)
                .toList();

        // When
        orders.forEach(bench::grant);

        // Then
        List<ResultEvent.Completed> results = results(orders);
        assertThat(results).extracting(ResultEvent.Completed::outcome).containsOnly(Outcome.SUCCEEDED);
        List<Run> runs = orders.stream().map(this::run).sorted().toList();
        assertThat(runs.get(1).begun()).isAfterOrEqualTo(runs.get(0).ended());
        assertThat(runs.get(2).begun()).isAfterOrEqualTo(runs.get(1).ended());
    }

    @Test
    void readsComeThreeAtATimeBesideAChange() {
        // Given
        String instance = TestFleet.ownOf(1);
        TestOrder change = TestOrder.restartNginx(instance);
        bench.grant(change);
        List<TestOrder> reads = Stream.generate(() -> TestOrder.checkDiskSpace(instance))
                .limit(5)
                .toList();

        // When
        reads.forEach(bench::submit);

        // Then
        results(reads);
        List<Run> runs = reads.stream().map(this::run).sorted().toList();
        List<Instant> ends = runs.stream().map(Run::ended).sorted().toList();
        assertThat(runs.get(2).begun()).isBefore(ends.get(0));
        assertThat(runs.get(3).begun()).isAfterOrEqualTo(ends.get(0));
        assertThat(runs.get(4).begun()).isAfterOrEqualTo(ends.get(1));
        assertThat(run(change).begun()).isBefore(ends.get(0));
    }

    @Test
    void whatWaitsForTooLongSaysWhatItWaitedFor() {
        // Given
        TestOrder slow = TestOrder.restartNginx("i-0f3a9c1d7e5b20003");
        TestOrder late = TestOrder.restartNginx("i-0f3a9c1d7e5b20003");
        bench.grant(slow);
        bench.awaitFact(slow, ExecutionEvent.Dispatched.class);
        ApprovalEvent.Granted brief =
                bench.authority().grantedUntil(late, Instant.now().plusSeconds(2));

        // When
        bench.send(late, brief);

        // Then
        ResultEvent.Completed result = bench.awaitResult(late);
        assertThat(result.outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(result.ran()).isEqualTo(Ran.NO);
        assertThat(result.reason())
                .isEqualTo("It could not be sent in time: another command that changes something was under way on"
                        + " i-0f3a9c1d7e5b20003. Nothing ran.");
        assertThat(bench.results(slow)).isEmpty();
    }

    /** One replica at a time decides who is next, or two would each find room for a change. */
    @Test
    void nothingIsSentWhileAnotherReplicaDecidesWhoIsNext() throws SQLException {
        // Given
        TestOrder order = TestOrder.restartNginx(TestFleet.ownOf(2));
        TestOrder watched = TestOrder.checkDiskSpace(TestFleet.ownOf(2));
        bench.submit(watched);
        bench.awaitFact(watched, ExecutionEvent.Dispatched.class);

        // When
        try (Connection replica = TestDatabase.connect()) {
            TestDatabase.rows(replica, "select pg_advisory_lock(hashtextextended('opswrit sends', 0))");
            bench.grant(order);
            bench.awaitResult(watched);
            assertThat(bench.state(order)).containsExactly("QUEUED");
        }

        // Then
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    /** What it is told of when it was sent and when it was known to be over. */
    private record Run(Instant begun, Instant ended) implements Comparable<Run> {

        @Override
        public int compareTo(Run other) {
            return begun.compareTo(other.begun);
        }
    }

    private Run run(TestOrder order) {
        return new Run(
                bench.awaitFact(order, ExecutionEvent.Dispatched.class).dispatchedAt(),
                bench.awaitResult(order).completedAt());
    }

    private List<ResultEvent.Completed> results(List<TestOrder> orders) {
        await().atMost(PATIENCE)
                .until(() ->
                        orders.stream().allMatch(order -> !bench.results(order).isEmpty()));
        return orders.stream().map(bench::awaitResult).toList();
    }
}
