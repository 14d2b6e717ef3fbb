package io.opswrit.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.Bench;
import io.opswrit.executor.testing.ExecutorParts;
import io.opswrit.executor.testing.SimulatedSsm;
import io.opswrit.executor.testing.TestAuthority;
import io.opswrit.executor.testing.TestOrder;
import io.opswrit.writ.Signed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@ExecutorParts
class ForgedEventsIT {

    private static final TestAuthority STRANGER = TestAuthority.generate();

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    /** Events that nobody who holds the keys would send. */
    enum Forgery {
        LOW_RISK_ORDER_OF_A_STRANGER(STRANGER::submitted),
        HIGH_RISK_ORDER_OF_A_STRANGER(STRANGER::granted),
        ORDER_ALTERED_AFTER_SIGNING(
                order -> TestAuthority.submitted(altered(genuine().sign(order)))),
        RELABELLED_AFTER_SIGNING(
                order -> TestAuthority.submitted(relabelled(genuine().sign(order)))),
        GRANTED_WITHOUT_WRIT(order -> TestAuthority.granted(genuine().sign(order), null)),
        WRIT_OF_A_STRANGER(order -> TestAuthority.granted(
                genuine().sign(order), STRANGER.granted(order).writ())),
        WRIT_SIGNED_BY_THE_ORDER_KEY(
                order -> new TestAuthority(genuine().orderKey(), genuine().orderKey()).granted(order)),
        WRIT_OF_ANOTHER_ORDER(order -> TestAuthority.granted(
                genuine().sign(order),
                genuine().granted(TestOrder.restartNginx(TestOrder.HEALTHY)).writ())),
        GENUINE_ORDER_UNDER_ANOTHER_KEY(_ -> genuine().submitted(TestOrder.checkDiskSpace(TestOrder.HEALTHY)));

        private final Function<TestOrder, Event> event;

        Forgery(Function<TestOrder, Event> event) {
            this.event = event;
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsNothingSaysNothingAndDoesNotBlockTheGenuineGrant(Forgery forgery) {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY);
        bench.send(order, forgery.event.apply(order));
        await().atMost(Duration.ofSeconds(20)).until(() -> bench.refusals(order).size() == 1);
        assertThat(bench.state(order)).isEmpty();
        assertThat(bench.results(order)).isEmpty();

        // When
        bench.grant(order);

        // Then
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(Bench.runs(result.executionId())).isEqualTo(1);
        assertThat(bench.refusals(order)).hasSize(1);
    }

    @Test
    void refusesAHighRiskOrderThatAStolenOrderKeyCallsLow() {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY).withRisk(RiskLevel.LOW);

        // When
        bench.submit(order);

        // Then
        assertEndedUnsent(order, Outcome.REFUSED, "calls RestartService high risk");
    }

    @Test
    void refusesACommandThatItsCatalogueDoesNotMake() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY).withCommand("df -h; id");

        // When
        bench.submit(order);

        // Then
        assertEndedUnsent(order, Outcome.REFUSED, "makes another command");
    }

    @Test
    void refusesAGenuineWritWithTheRequestersOwnApproval() {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY);

        // When
        bench.send(order, bench.authority().granted(order, TestOrder.ALICE));

        // Then
        assertEndedUnsent(order, Outcome.REFUSED, "four eyes");
    }

    @Test
    void endsAnExpiredWrit() {
        // Given
        TestOrder order = TestOrder.restartNginx(TestOrder.HEALTHY);

        // When
        bench.send(order, bench.authority().grantedUntil(order, Instant.now().minusSeconds(1)));

        // Then
        assertEndedUnsent(order, Outcome.EXPIRED, "too late");
    }

    @Test
    void endsAnOldOrder() {
        // Given
        TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY)
                .submittedAt(Instant.now().minus(Duration.ofHours(2)));

        // When
        bench.submit(order);

        // Then
        assertEndedUnsent(order, Outcome.EXPIRED, "too late");
    }

    private void assertEndedUnsent(TestOrder order, Outcome outcome, String words) {
        ResultEvent.Completed result = bench.awaitResult(order);
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.ran()).isEqualTo(Ran.NO);
        assertThat(result.reason()).contains(words);
        assertThat(bench.facts(order)).isEmpty();
        assertThat(SimulatedSsm.front()
                        .calls("SendCommand", result.executionId().toString()))
                .isZero();
    }

    private static TestAuthority genuine() {
        return SimulatedSsm.authority();
    }

    private static Signed altered(Signed signed) {
        ObjectNode document = signed.document().deepCopy();
        document.put("instance_id", "i-0f3a9c1d7e5b20002");
        return new Signed(document, signed.keyId(), signed.signature());
    }

    private static Signed relabelled(Signed signed) {
        ObjectNode document = signed.document().deepCopy();
        document.put("risk_level", "low");
        return new Signed(document, signed.keyId(), signed.signature());
    }
}
