package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.executor.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands go to instances that carry the tag, whatever AWS would allow; tests leave the fleet as they found it. */
@QuarkusTest
@ExecutorParts
class ManagedInstanceIT {

    private static final String INSTANCE = "i-0f3a9c1d7e5b20002";
    private static final String TAGGED = "{\"Name\":\"staging-1\",\"Environment\":\"staging\",\"Opswrit\":\"managed\"}";
    private static final String LISTING = "DescribeInstanceInformation";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        SimulatedSsm.tag(INSTANCE, TAGGED);
        await().atMost(PATIENCE).until(() -> listed(INSTANCE));
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Opswrit\":\"unmanaged\"}", "{\"opswrit\":\"managed\"}"})
    void refusesAnInstanceWithoutTheTag(String tags) {
        // Given
        SimulatedSsm.tag(INSTANCE, tags);
        await().atMost(PATIENCE).until(() -> !listed(INSTANCE));
        TestOrder order = TestOrder.restartNginx(INSTANCE);

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.ran()).isEqualTo(Ran.NO);
        assertThat(result.reason()).contains("not managed by Opswrit", "Opswrit=managed");
        assertThat(Bench.sends(result.executionId())).isZero();
    }

    @Test
    void refusesAnInstanceThatNobodyKnows() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace("i-00000000000000000");

        // When
        bench.submit(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.reason()).startsWith("i-00000000000000000 is not managed by Opswrit");
        assertThat(result.reasonCode()).isEqualTo("NotListed");
    }

    @Test
    void runsOnAnInstanceThatWasTaggedJustBefore() {
        // Given
        SimulatedSsm.tag(INSTANCE, "{}");
        await().atMost(PATIENCE).until(() -> !listed(INSTANCE));
        TestOrder order = TestOrder.checkDiskSpace(INSTANCE);

        // When
        SimulatedSsm.tag(INSTANCE, TAGGED);
        bench.submit(order);

        // Then
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void waitsWhileNoSurveyTellsWhatIsManaged() {
        // Given
        Trouble throttled = Trouble.declined(LISTING, "", "ThrottlingException").times(Integer.MAX_VALUE);
        SimulatedSsm.front().plan(throttled);
        TestOrder order = TestOrder.restartNginx(INSTANCE);
        // a survey that is under way may still succeed, and is then as good as forgotten
        await().atMost(PATIENCE).until(() -> throttled.times().get() < Integer.MAX_VALUE - 1);
        TestDatabase.execute("update fleet_round set surveyed_at = null");

        // When
        bench.grant(order);

        // Then
        bench.awaitWaiting(order, 2);
        assertThat(bench.state(order)).isEqualTo(List.of("QUEUED"));
        assertThat(bench.results(order)).isEmpty();
        throttled.times().set(0);
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(Bench.runs(result.executionId())).isEqualTo(1);
    }

    @Test
    void whatAnotherTagFoundIsNotBelieved() {
        // Given
        Trouble throttled = Trouble.declined(LISTING, "", "ThrottlingException").times(Integer.MAX_VALUE);
        SimulatedSsm.front().plan(throttled);
        await().atMost(PATIENCE).until(() -> throttled.times().get() < Integer.MAX_VALUE - 1);
        TestDatabase.execute("update fleet_round set managed_tag = 'Team=web'");
        TestOrder order = TestOrder.checkDiskSpace(INSTANCE);

        // When
        bench.submit(order);

        // Then
        bench.awaitWaiting(order, 1);
        throttled.times().set(0);
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    private static boolean listed(String instanceId) {
        return !TestDatabase.rows("select 1 from fleet_instance where listed and instance_id = ?", instanceId)
                .isEmpty();
    }
}
