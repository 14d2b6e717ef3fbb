package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.Outcome;
import io.opswrit.events.PingStatus;
import io.opswrit.events.Topics;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.executor.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the executor says of the fleet, at five surveys a second; tests leave the fleet as they found it. */
@QuarkusTest
@ExecutorParts
class FleetIT {

    private static final String WEB = "i-0f3a9c1d7e5b20001";
    private static final String AGENT_STOPPED = "i-0f3a9c1d7e5b20005";
    private static final String DATABASE = "i-0f3a9c1d7e5b20007";
    private static final String HOSTILE = "i-0f3a9c1d7e5b20008";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LISTING = "DescribeInstanceInformation";

    private final TestTopics topics = new TestTopics(Topics.FLEET);

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void saysOfEachInstanceWhatOthersNeedToJudgeIt() {
        // Given
        Instant now = Instant.now();

        // When
        InstanceSeen web = awaitFact(WEB);

        // Then
        assertThat(web.name()).isEqualTo("web-1");
        assertThat(web.tags()).containsEntry("Environment", "production").containsEntry("Opswrit", "managed");
        assertThat(List.of(web.platformType(), web.platformName(), web.platformVersion(), web.agentVersion()))
                .containsExactly("Linux", "Ubuntu", "24.04", "3.3.3572.0");
        assertThat(web.pingStatus()).isEqualTo(PingStatus.ONLINE);
        assertThat(web.lastSeenAt()).isAfter(now.minusSeconds(300));
        assertThat(awaitFact(AGENT_STOPPED).pingStatus()).isEqualTo(PingStatus.CONNECTION_LOST);
        assertThat(awaitFact(AGENT_STOPPED).lastSeenAt()).isBefore(now.minusSeconds(3600));
        assertThat(awaitFact(HOSTILE).tags().get("Owner")).contains("<script>", "\u202e", "\u001b");
    }

    @Test
    void saysWhatDidNotChangeOnlyOnce() {
        // Given
        int before = settled(AGENT_STOPPED);

        // When
        awaitSurveys(4);

        // Then
        assertThat(facts(AGENT_STOPPED)).hasSize(before);
    }

    @Test
    void goesOnWithoutTagsThatItMayNotRead() {
        // Given
        int before = settled(AGENT_STOPPED);

        // When
        SimulatedSsm.front().plan(Trouble.declined("GetResources", "", "AccessDeniedException"));

        // Then
        await().atMost(PATIENCE).until(() -> facts(AGENT_STOPPED).size() == before + 2);
        InstanceSeen denied = facts(AGENT_STOPPED).get(before);
        assertThat(denied.name()).isEqualTo("ip-10-30-4-15.internal");
        assertThat(denied.tags()).isEmpty();
        assertThat(facts(AGENT_STOPPED).getLast().name()).isEqualTo("legacy-1");
    }

    @Test
    void keepsTagsThatItCouldNotRead() {
        // Given
        int before = settled(AGENT_STOPPED);

        // When
        SimulatedSsm.front()
                .plan(Trouble.declined("GetResources", "", "ThrottledException").times(3));

        // Then
        awaitSurveys(6);
        assertThat(facts(AGENT_STOPPED)).hasSize(before);
    }

    @Test
    void saysOnceThatAnInstanceIsNoLongerListed() {
        // Given
        awaitFact(DATABASE);

        // When
        SimulatedSsm.change(DATABASE, "stopped");

        // Then
        await().atMost(PATIENCE).until(() -> latest(DATABASE).pingStatus() == PingStatus.NOT_LISTED);
        InstanceSeen gone = latest(DATABASE);
        assertThat(gone.name()).isEqualTo("db-1");
        assertThat(gone.tags()).containsEntry("Environment", "production");
        awaitSurveys(4);
        assertThat(latest(DATABASE)).isEqualTo(gone);
        SimulatedSsm.change(DATABASE, "running");
        await().atMost(PATIENCE).until(() -> latest(DATABASE).pingStatus() == PingStatus.ONLINE);
        assertThat(latest(DATABASE).revision()).isEqualTo(gone.revision() + 1);
    }

    @Test
    void aFleetThatCannotBeListedIsNotGoneAndCommandsRunOn() {
        // Given
        int before = settled(AGENT_STOPPED);
        TestOrder order = TestOrder.checkDiskSpace(WEB);

        // When
        SimulatedSsm.front()
                .plan(Trouble.declined(LISTING, "", "ThrottlingException").times(3));

        // Then
        try (Bench bench = new Bench()) {
            bench.submit(order);
            assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
        }
        awaitSurveys(6);
        assertThat(facts(AGENT_STOPPED)).hasSize(before);
    }

    @Test
    void leavesASurveyToTheReplicaThatIsAtIt() {
        // Given
        awaitSurveys(1);

        // When
        TestDatabase.execute(
                "update fleet_round set lease_id = gen_random_uuid(), lease_until = now() + interval '1 hour'");

        // Then
        AtomicLong seen = new AtomicLong(-1);
        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> seen.getAndSet(surveys()) == surveys());
        TestDatabase.execute("update fleet_round set lease_until = now()");
        awaitSurveys(1);
    }

    private void awaitSurveys(int more) {
        long enough = surveys() + more;
        await().atMost(PATIENCE).until(() -> surveys() >= enough);
    }

    private static long surveys() {
        return SimulatedSsm.front().calls(LISTING, "");
    }

    /** Waits until all that was said before is read, and nothing is new. */
    private int settled(String instanceId) {
        awaitFact(instanceId);
        AtomicLong seen = new AtomicLong(-1);
        await().during(Duration.ofMillis(600))
                .atMost(PATIENCE)
                .until(() -> seen.getAndSet(facts(instanceId).size())
                        == facts(instanceId).size());
        return facts(instanceId).size();
    }

    private InstanceSeen awaitFact(String instanceId) {
        await().atMost(PATIENCE).until(() -> !facts(instanceId).isEmpty());
        return latest(instanceId);
    }

    private InstanceSeen latest(String instanceId) {
        return facts(instanceId).getLast();
    }

    private List<InstanceSeen> facts(String instanceId) {
        return topics.events(Topics.FLEET, instanceId).stream()
                .map(InstanceSeen.class::cast)
                .toList();
    }
}
