package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.ExecutionEvent;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cancelling what is not sent, or of which nobody knows it yet. */
@QuarkusTest
@ExecutorParts
class CancelBeforeSendingIT {

    private static final String SLOW = "i-0f3a9c1d7e5b20003";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void rememberedBeforeTheOrderCame() {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY);
        bench.cancel(order);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !TestDatabase.rows(
                                "select 1 from early_stop where request_id = ?", UUID.fromString(order.requestId()))
                        .isEmpty());

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = awaitCancelledUnrun(order);
        assertThat(result.reason()).contains("olga@example.org");
        assertThat(Bench.sends(result.executionId())).isZero();
    }

    @Test
    void whileItIsQueued() {
        // Given
        String instance = "i-0f3a9c1d7e5b20004";
        TestOrder order = TestOrder.restartNginx(instance);
        Trouble throttled =
                Trouble.declined("SendCommand", instance, "ThrottlingException").times(Integer.MAX_VALUE);
        SimulatedSsm.front().plan(throttled);
        bench.grant(order);
        bench.awaitState(order, "QUEUED");

        // When
        bench.cancel(order);

        // Then
        ResultEvent.Completed result = awaitCancelledUnrun(order);
        assertThat(result.ssmCommandId()).isNull();
        throttled.times().set(0);
    }

    @Test
    void whileItWaitsForAnotherOnItsInstance() {
        // Given
        TestOrder ahead = TestOrder.restartNginx(SLOW);
        TestOrder order = TestOrder.restartNginx(SLOW);
        bench.grant(ahead);
        bench.awaitFact(ahead, ExecutionEvent.Dispatched.class);
        bench.grant(order);
        bench.awaitState(order, "QUEUED");

        // When
        bench.cancel(order);

        // Then
        ResultEvent.Completed result = awaitCancelledUnrun(order);
        assertThat(Bench.sends(result.executionId())).isZero();
        assertThat(bench.awaitResult(ahead).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void whileItIsUnclearWhetherItWasSent() {
        // Given
        TestOrder order = TestOrder.restartNginx(SLOW);
        SimulatedSsm.front().plan(Trouble.hangUpAfterEffect("SendCommand", SLOW));
        SimulatedSsm.front()
                .plan(Trouble.declined("ListCommands", SLOW, "ThrottlingException")
                        .times(2));
        bench.grant(order);
        bench.awaitState(order, "DISPATCHING");

        // When
        bench.cancel(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.ssmCommandId()).isNotNull();
    }

    private ResultEvent.Completed awaitCancelledUnrun(TestOrder order) {
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.ran()).isEqualTo(Ran.NO);
        return result;
    }
}
