package io.opswrit.approval;

import static io.opswrit.approval.testing.Persona.ALICE;
import static io.opswrit.approval.testing.Persona.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.approval.testing.TestOrder;
import io.opswrit.approval.testing.TestSigningKey;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.ApprovalEvent.Withdrawn;
import io.opswrit.events.RequestEvent.Submitted;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of events, genuine and forged. */
@QuarkusTest
@ReviewTest
class RequestEventsIT {

    /** Makes of a genuine order the signed document that a forger would send. */
    interface Forgery {
        Signed of(TestOrder order);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forged("a signature of another key", order -> order.signed(TestSigningKey.fresh("test-orders"))),
                forged("an unknown key", order -> order.signed(TestSigningKey.fresh("somebody"))),
                forged("an order made low-risk", RequestEventsIT::relabelled),
                forged(
                        "the order of another request",
                        order -> TestOrder.by(ALICE.person()).signed()));
    }

    private static Arguments forged(String how, Forgery forgery) {
        TestOrder order = TestOrder.by(ALICE.person());
        Signed signed = forgery.of(order);
        return Arguments.of(how, order, signed, Orders.digest(signed));
    }

    private static Signed relabelled(TestOrder order) {
        Signed genuine = order.signed();
        return new Signed(order.lowRisk().signed().document(), genuine.keyId(), genuine.signature());
    }

    static Stream<Arguments> nonsense() {
        TestOrder order = TestOrder.by(ALICE.person());
        return Stream.of(
                Arguments.of("another digest", order, order.signed(), "0".repeat(64)),
                Arguments.of("no order at all", TestOrder.by(ALICE.person()), null, "0".repeat(64)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"forgeries", "nonsense"})
    void aForgedOrderIsRefusedAndTheGenuineOneStillCounts(String how, TestOrder order, Signed forged, String digest) {
        // Given
        Review.of(order).send(new Submitted(1, ALICE.actor(), forged, digest));

        // When
        var review = Review.opened(order);

        // Then
        assertThat(TestDatabase.rows("select count(*) from refused_event where request_id = ?", review.id()))
                .containsExactly("1");
        review.approve(BOB).then().statusCode(200);
    }

    @Test
    void aLowRiskOrderNeedsNobody() {
        // Given
        var low = TestOrder.by(ALICE.person()).lowRisk();
        var review = Review.of(low);

        // When
        String submitted = review.send(review.submitted());
        String cancelled = review.cancel();

        // Then
        review.awaitHandled(submitted);
        review.awaitHandled(cancelled);
        assertThat(review.rows("select state from task where request_id = ?")).isEmpty();
        assertThat(TestDatabase.rows("select reason from refused_event where request_id = ?", review.id()))
                .isEmpty();
    }

    @Test
    void theSameOrderTwiceIsOneTask() {
        // Given
        var review = Review.opened();

        // When
        review.send(review.submitted());
        review.cancel();

        // Then
        review.await(Withdrawn.class);
        assertThat(review.factNames()).containsExactly("Opened", "Withdrawn");
    }

    @Test
    void anotherOrderForAKnownRequestIsRefused() {
        // Given
        TestOrder order = TestOrder.by(ALICE.person());
        var review = Review.opened(order);
        var other = order.submittedBy(BOB.person()).signed();

        // When
        review.send(new Submitted(2, ALICE.actor(), other, Orders.digest(other)));

        // Then
        Awaitility.await()
                .until(() -> TestDatabase.rows("select reason from refused_event where request_id = ?", review.id())
                        .equals(List.of("another order is under review for this request")));
        review.approve(BOB).then().statusCode(200);
    }

    @Test
    void aCancelledRequestIsWithdrawn() {
        // Given
        var review = Review.opened();

        // When
        review.cancel();

        // Then
        var withdrawn = review.await(Withdrawn.class);
        assertThat(withdrawn.actor()).isEqualTo(ALICE.actor());
        assertThat(withdrawn.reason()).isEqualTo("Not needed any more.");
        review.approve(BOB).then().statusCode(409).body("detail", containsString("alice@example.com cancelled this"));
    }

    @Test
    void cancellingAfterTheDecisionIsNoAffairOfTheReview() {
        // Given
        var review = Review.opened();
        review.approve(BOB).then().statusCode(200);

        // When
        String cancelled = review.cancel();

        // Then
        review.awaitHandled(cancelled);
        assertThat(review.state()).isEqualTo("GRANTED");
        assertThat(review.factNames()).doesNotContain("Withdrawn");
    }
}
