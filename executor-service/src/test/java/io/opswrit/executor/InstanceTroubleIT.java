package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.TestOrder;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ExecutorParts
class InstanceTroubleIT {

    private static final String SLOW = "i-0f3a9c1d7e5b20003";
    private static final String FAILING = "i-0f3a9c1d7e5b20004";
    private static final String AGENT_STOPPED = "i-0f3a9c1d7e5b20005";
    private static final String TALKATIVE = "i-0f3a9c1d7e5b20006";
    private static final String HOSTILE = "i-0f3a9c1d7e5b20008";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void timesOutWhenTheAgentIsStopped() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(AGENT_STOPPED);

        // When
        bench.submit(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(result.ran()).isEqualTo(Ran.UNKNOWN);
        assertThat(result.reason()).contains("look before you repeat it");
        assertThat(result.exitCode()).isNull();
    }

    @Test
    void saysThatASlowOneIsStillRunningAndThenHowItEnded() {
        // Given
        TestOrder order = TestOrder.restartNginx(SLOW);

        // When
        bench.grant(order);

        // Then
        var stillRunning = bench.awaitFact(order, ExecutionEvent.StillRunning.class);
        assertThat(stillRunning.looks()).isEqualTo(10);
        assertThat(stillRunning.usualDurationSeconds()).isEqualTo(20);
        assertThat(bench.awaitResult(order).outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(bench.facts(order))
                .extracting(fact -> (Object) fact.getClass())
                .containsExactly(
                        ExecutionEvent.Dispatched.class,
                        ExecutionEvent.Started.class,
                        ExecutionEvent.StillRunning.class);
        assertThat(bench.revisions(order)).containsExactly(1, 2, 3);
    }

    @Test
    void tellsHowACommandFailed() {
        // Given
        TestOrder order = TestOrder.restartNginx(FAILING);

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.ran()).isEqualTo(Ran.YES);
        assertThat(result.exitCode()).isPositive();
        assertThat(result.error()).isNotBlank().doesNotContain("failed to run commands");
        assertThat(result.reason()).contains("exit code " + result.exitCode());
    }

    @Test
    void marksCutOutput() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(TALKATIVE);

        // When
        bench.submit(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(result.outputTruncated()).isTrue();
        assertThat(result.outputBytes()).isBetween(23_000L, 32_000L);
    }

    @Test
    void makesHostileOutputStorableAndKeepsTheRest() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(HOSTILE);

        // When
        bench.submit(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(result.output()).contains("\ufffd").doesNotContain("\0").contains("<");
    }
}
