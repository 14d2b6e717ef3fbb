package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.executor.testing.Trouble;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cancelling what is at SSM, or was. */
@QuarkusTest
@ExecutorParts
class CancelIT {

    private static final String SLOW = "i-0f3a9c1d7e5b20003";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whileItRuns() {
        // Given
        TestOrder order = TestOrder.restartNginx(SLOW);
        bench.grant(order);
        bench.awaitState(order, "RUNNING");

        // When
        bench.cancel(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.ssmStatus()).isEqualTo("Cancelled");
        assertThat(bench.facts(order)).noneMatch(ExecutionEvent.CancelFailed.class::isInstance);
    }

    @Test
    void whileTheInstanceCannotBeReached() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace("i-0f3a9c1d7e5b20005");
        bench.submit(order);
        bench.awaitFact(order, ExecutionEvent.Dispatched.class);

        // When
        bench.cancel(order);

        // Then
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void withoutEffect() {
        // Given
        TestOrder order = TestOrder.restartNginx(SLOW);
        bench.grant(order);
        String commandId =
                bench.awaitFact(order, ExecutionEvent.Dispatched.class).ssmCommandId();
        SimulatedSsm.front().plan(Trouble.swallowed("CancelCommand", commandId));
        bench.awaitState(order, "RUNNING");

        // When
        bench.cancel(order);

        // Then
        assertThat(bench.awaitFact(order, ExecutionEvent.CancelFailed.class).reason())
                .isEqualTo("SSM was asked 3 times to stop it, and it went on.");
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(SimulatedSsm.front().calls("CancelCommand", commandId)).isEqualTo(3);
    }

    @Test
    void notAllowedByAws() {
        // Given
        TestOrder order = TestOrder.restartNginx(SLOW);
        bench.grant(order);
        String commandId =
                bench.awaitFact(order, ExecutionEvent.Dispatched.class).ssmCommandId();
        SimulatedSsm.front().plan(Trouble.declined("CancelCommand", commandId, "AccessDeniedException"));

        // When
        bench.cancel(order);

        // Then
        assertThat(bench.awaitFact(order, ExecutionEvent.CancelFailed.class).reason())
                .contains("AWS does not allow Opswrit to stop commands");
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void afterItEnded() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY);
        bench.submit(order);
        ResultEvent.Completed result = bench.awaitResult(order);
        TestOrder after = TestOrder.checkDiskSpace(TestOrder.HEALTHY);

        // When
        bench.cancel(order);

        // Then
        bench.submit(after);
        bench.awaitResult(after);
        assertThat(bench.awaitResult(order)).isEqualTo(result);
        assertThat(bench.facts(order)).noneMatch(ExecutionEvent.CancelFailed.class::isInstance);
    }
}
