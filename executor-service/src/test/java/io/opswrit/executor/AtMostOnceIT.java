package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@ExecutorParts
class AtMostOnceIT {

    private static final String SEND = "SendCommand";

    /** Where no other test plans anything. */
    private static final String RARE = "i-0f3a9c1d7e5b20007";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    /** An instance of its own for each test, so that a planned trouble meets no other. */
    @ParameterizedTest
    @MethodSource("lostAnswers")
    void findsACommandWhoseAnswerWasLost(Trouble trouble) {
        // Given
        TestOrder order = TestOrder.restartNginx(trouble.text());
        SimulatedSsm.front().plan(trouble);

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(SimulatedSsm.front().calls(SEND, result.executionId().toString()))
                .isEqualTo(1);
        assertThat(Bench.runs(result.executionId())).isEqualTo(1);
    }

    static Stream<Trouble> lostAnswers() {
        return Stream.of(
                Trouble.brokenAfterEffect(SEND, "i-0f3a9c1d7e5b20002"),
                Trouble.hangUpAfterEffect(SEND, "i-0f3a9c1d7e5b20002"));
    }

    @Test
    void sendsAChangeAgainUnderItsGuard() {
        // Given
        TestOrder order = TestOrder.of(RARE, "RestartService", Map.of("service_name", "postgresql"));
        SimulatedSsm.front().plan(Trouble.brokenBeforeEffect(SEND, RARE));

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        var dispatched = bench.awaitFact(order, ExecutionEvent.Dispatched.class);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(dispatched.attempt()).isEqualTo(2);
        assertThat(dispatched.guardDigest()).isEqualTo(result.guardDigest()).isNotNull();
        assertThat(Bench.runs(result.executionId())).isEqualTo(1);
    }

    /** SSM has the first one all the same, and the node runs that; the second one ends as its duplicate. */
    @Test
    void followsTheFirstCommandWhenItWasSentTwice() {
        // Given
        TestOrder order = TestOrder.of(RARE, "RestartService", Map.of("service_name", "postgresql"));
        Trouble unseen = Trouble.swallowed("ListCommands", RARE);
        SimulatedSsm.front().plan(unseen);
        SimulatedSsm.front().plan(Trouble.hangUpAfterEffect(SEND, RARE));

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        unseen.times().set(0);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(result.ssmCommandId())
                .isNotEqualTo(
                        bench.awaitFact(order, ExecutionEvent.Dispatched.class).ssmCommandId());
        assertThat(result.error()).doesNotContain("opswrit");
        assertThat(Bench.sends(result.executionId())).isEqualTo(2);
        assertThat(Bench.runs(result.executionId())).isEqualTo(1);
    }

    @Test
    void sendsAgainWhatOnlyReadsAfterSearchingForIt() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(RARE);
        SimulatedSsm.front().plan(Trouble.hangUpBeforeEffect(SEND, RARE));

        // When
        bench.submit(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(bench.awaitFact(order, ExecutionEvent.Dispatched.class).attempt())
                .isEqualTo(2);
        assertThat(Bench.runs(result.executionId())).isEqualTo(1);
    }

    @Test
    void waitsWhenSsmThrottles() {
        // Given
        TestOrder order = TestOrder.restartNginx("i-0f3a9c1d7e5b20004");
        SimulatedSsm.front()
                .plan(Trouble.declined(SEND, "i-0f3a9c1d7e5b20004", "ThrottlingException")
                        .times(3));

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(SimulatedSsm.front().calls(SEND, result.executionId().toString()))
                .isEqualTo(4);
        assertThat(Bench.runs(result.executionId())).isEqualTo(1);
    }

    @Test
    void refusesAnInstanceThatSsmDoesNotKnow() {
        // Given
        String unknown = "i-0f3a9c1d7e5b20004";
        TestOrder order = TestOrder.checkDiskSpace(unknown);
        SimulatedSsm.front().plan(Trouble.declined(SEND, unknown, "InvalidInstanceId"));

        // When
        bench.submit(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.ran()).isEqualTo(Ran.NO);
        assertThat(result.reason())
                .startsWith("SSM does not know " + unknown)
                .endsWith("(InvalidInstanceId). Nothing ran.");
        assertThat(result.reasonCode()).isEqualTo("InvalidInstanceId");
        assertThat(result.ssmCommandId()).isNull();
        assertThat(result.output()).isNull();
    }
}
