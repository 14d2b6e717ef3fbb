package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.writ.Canonical;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ExecutorParts
class RunOrderIT {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void runsALowRiskOrderFromItsEventToItsResult() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY);

        // When
        bench.submit(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(result.ran()).isEqualTo(Ran.YES);
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("Filesystem");
        assertThat(result.error()).isEmpty();
        assertThat(result.maskedValues()).isZero();
        assertThat(result.outputCutAt()).isNull();
        assertThat(result.outputSha256()).isEqualTo(Canonical.digest(result.output()));
        assertThat(result.errorSha256()).isEqualTo(Canonical.digest(""));
        assertThat(result.outputS3Key()).isNull();
        assertThat(result.ssmStatus()).isEqualTo("Success");
        assertThat(result.approvedBy()).isEmpty();
        assertThat(result.approvedAt()).isNull();
        assertThat(result.reason()).isNull();
        assertThat(result.startedAt()).isNotNull();
        var dispatched = bench.awaitFact(order, ExecutionEvent.Dispatched.class);
        assertThat(dispatched.ssmCommandId()).isEqualTo(result.ssmCommandId());
        assertThat(dispatched.guardVersion()).isEqualTo(result.guardVersion()).isEqualTo(1);
        assertThat(dispatched.guardDigest()).isEqualTo(result.guardDigest()).hasSize(64);
        assertThat(dispatched.executionId()).isEqualTo(result.executionId());
        assertThat(bench.revisions(order)).startsWith(1).isSorted().doesNotHaveDuplicates();
        assertThat(Bench.sends(result.executionId())).isEqualTo(1);
        assertThat(Bench.runs(result.executionId())).isEqualTo(1);
    }

    @Test
    void runsAHighRiskOrderOnceItIsGranted() {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY);
        bench.submit(order);

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(result.approvedBy()).containsExactly("bob@example.org");
        assertThat(result.approvedAt()).isNotNull();
        assertThat(result.resolvedCommand()).isEqualTo("systemctl restart -- 'nginx'");
        assertThat(Bench.runs(result.executionId())).isEqualTo(1);
    }

    @Test
    void repeatedFactsRunNothingMore() {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY);
        bench.grant(order);
        ResultEvent.Completed result = bench.awaitResult(order);
        TestOrder last = TestOrder.checkDiskSpace(TestOrder.HEALTHY).withRequestId(order.requestId());

        // When
        bench.grant(order);
        bench.submit(order);
        bench.grant(last);

        // Then
        TestOrder after = TestOrder.restartNginx(TestOrder.HEALTHY);
        bench.grant(after);
        bench.awaitResult(after);
        assertThat(bench.awaitResult(order)).isEqualTo(result);
        assertThat(Bench.sends(result.executionId())).isEqualTo(1);
    }
}
