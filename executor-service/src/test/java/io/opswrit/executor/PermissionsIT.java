package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.events.Topics;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.ExecutorPolicy;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.executor.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The policy of the templates is enough for all that the executor does, and without any part of it something fails. */
@QuarkusTest
@ExecutorParts
class PermissionsIT {

    private static final String SLOW = "i-0f3a9c1d7e5b20003";
    private static final String STAGING = "i-0f3a9c1d7e5b20002";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        SimulatedSsm.allowEverything();
        bench.close();
    }

    @Test
    void thePolicyAllowsSendingLookingSearchingAndStopping() {
        // Given
        TestOrder run = TestOrder.checkDiskSpace(TestOrder.HEALTHY);
        TestOrder lost = TestOrder.restartNginx(TestOrder.HEALTHY);
        TestOrder stopped = TestOrder.restartNginx(SLOW);
        SimulatedSsm.front().plan(Trouble.hangUpAfterEffect("SendCommand", TestOrder.HEALTHY));

        // When
        SimulatedSsm.allowOnly(ExecutorPolicy.forShellText());

        // Then
        bench.submit(run);
        assertThat(bench.awaitResult(run).outcome()).isEqualTo(Outcome.SUCCEEDED);
        bench.grant(lost);
        assertThat(bench.awaitResult(lost).outcome()).isEqualTo(Outcome.SUCCEEDED);
        bench.grant(stopped);
        bench.awaitFact(stopped, ExecutionEvent.Started.class);
        bench.cancel(stopped);
        assertThat(bench.awaitResult(stopped).outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void withoutSendCommandNothingRunsAndTheRequesterIsToldWhy() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY);
        SimulatedSsm.allowOnly(ExecutorPolicy.without("ssm:SendCommand"));

        // When
        bench.submit(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.ran()).isEqualTo(Ran.NO);
        assertThat(result.reason())
                .startsWith("AWS does not allow Opswrit to run this on " + TestOrder.HEALTHY)
                .contains("AccessDeniedException")
                .endsWith("Nothing ran.");
    }

    @Test
    void withoutGetCommandInvocationNobodyLearnsTheEndUntilItIsAllowed() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY);
        SimulatedSsm.allowOnly(ExecutorPolicy.without("ssm:GetCommandInvocation"));
        bench.submit(order);
        var dispatched = bench.awaitFact(order, ExecutionEvent.Dispatched.class);
        await().until(() -> Bench.runs(dispatched.executionId()) == 1);
        await().until(() -> SimulatedSsm.front().calls("GetCommandInvocation", dispatched.ssmCommandId()) > 3);
        assertThat(bench.results(order)).isEmpty();

        // When
        SimulatedSsm.allowOnly(ExecutorPolicy.forShellText());

        // Then
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(Bench.runs(dispatched.executionId())).isEqualTo(1);
    }

    @Test
    void withoutListCommandsALostSendIsNotFoundUntilItIsAllowed() {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY);
        long before = SimulatedSsm.front().calls("ListCommands", "");
        SimulatedSsm.front().plan(Trouble.hangUpAfterEffect("SendCommand", TestOrder.HEALTHY));
        SimulatedSsm.allowOnly(ExecutorPolicy.without("ssm:ListCommands"));
        bench.grant(order);
        await().until(() -> SimulatedSsm.front().calls("ListCommands", "") > before + 3);
        assertThat(bench.state(order)).containsExactly("DISPATCHING");

        // When
        SimulatedSsm.allowOnly(ExecutorPolicy.forShellText());

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(Bench.sends(result.executionId())).isEqualTo(1);
    }

    @Test
    void withoutCancelCommandACommandGoesOnAndTheRequesterIsTold() {
        // Given
        TestOrder order = TestOrder.restartNginx(SLOW);
        bench.grant(order);
        bench.awaitFact(order, ExecutionEvent.Started.class);
        SimulatedSsm.allowOnly(ExecutorPolicy.without("ssm:CancelCommand"));

        // When
        bench.cancel(order);

        // Then
        assertThat(bench.awaitFact(order, ExecutionEvent.CancelFailed.class).reason())
                .isEqualTo("AWS does not allow Opswrit to stop commands (AccessDeniedException); it goes on.");
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void withoutDescribeInstanceInformationTheFleetStaysAsItWas() {
        // Given
        try (TestTopics topics = new TestTopics(Topics.FLEET)) {
            await().until(() -> !topics.events(Topics.FLEET, STAGING).isEmpty());
            SimulatedSsm.allowOnly(ExecutorPolicy.without("ssm:DescribeInstanceInformation"));
            long before = SimulatedSsm.front().calls("DescribeInstanceInformation", "");
            int facts = topics.events(Topics.FLEET, STAGING).size();

            // When
            SimulatedSsm.change(STAGING, "stopped");

            // Then
            await().until(() -> SimulatedSsm.front().calls("DescribeInstanceInformation", "") > before + 3);
            assertThat(topics.events(Topics.FLEET, STAGING)).hasSize(facts);
            SimulatedSsm.allowEverything();
            await().until(() -> topics.events(Topics.FLEET, STAGING).size() > facts);
            SimulatedSsm.change(STAGING, "running");
            await().until(() -> topics.events(Topics.FLEET, STAGING).size() > facts + 1);
        }
    }

    @Test
    void withoutGetResourcesInstancesHaveNoTags() {
        // Given
        try (TestTopics topics = new TestTopics(Topics.FLEET)) {
            await().until(() -> !topics.events(Topics.FLEET, STAGING).isEmpty());

            // When
            SimulatedSsm.allowOnly(ExecutorPolicy.without("tag:GetResources"));

            // Then
            await().until(() -> latest(topics).tags().isEmpty());
            SimulatedSsm.allowEverything();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> latest(topics).tags().containsKey("Environment"));
        }
    }

    private static InstanceSeen latest(TestTopics topics) {
        return (InstanceSeen) topics.events(Topics.FLEET, STAGING).getLast();
    }
}
