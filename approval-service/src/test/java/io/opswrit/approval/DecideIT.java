package io.opswrit.approval;

import static io.opswrit.approval.testing.Persona.ALICE;
import static io.opswrit.approval.testing.Persona.BOB;
import static io.opswrit.approval.testing.Persona.DAVE;
import static io.opswrit.approval.testing.Persona.ERIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.approval.testing.TestSigningKey;
import io.opswrit.events.ApprovalEvent.Granted;
import io.opswrit.events.ApprovalEvent.Opened;
import io.opswrit.events.ApprovalEvent.Rejected;
import io.opswrit.writ.FourEyes;
import io.opswrit.writ.KeySet;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Approve and reject, as people do it. */
@QuarkusTest
@ReviewTest
class DecideIT {

    private static final String VOTES = "select voter_email, decision, comment from vote where request_id = ?";

    @Test
    void anApprovedOrderGetsAWritThatTheExecutorWouldAccept() throws Exception {
        // Given
        var review = Review.opened();

        // When
        var answer = review.approve(BOB);

        // Then
        answer.then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("decisions", hasSize(1))
                .body("decisions[0].decision", equalTo("approve"))
                .body("decisions[0].email", equalTo("bob@example.com"))
                .body("ended_by", equalTo("bob@example.com"));
        var granted = review.await(Granted.class);
        var order = KeySet.of(io.opswrit.approval.testing.TestOrder.KEY.publicJwks())
                .verifyOrder(granted.order());
        var writ = KeySet.of(TestSigningKey.shared("test-writs").publicJwks()).verifyWrit(granted.writ());
        assertThat(FourEyes.objection(writ, order, Instant.now())).isEmpty();
        assertThat(writ.approvals()).singleElement().satisfies(approval -> {
            assertThat(approval.approver()).isEqualTo(BOB.person());
            assertThat(approval.level()).isEqualTo(1);
        });
        assertThat(review.factNames()).containsExactly("Opened", "Voted", "Granted");
        assertThat(review.rows(VOTES)).containsExactly("bob@example.com|approve|Fine.");
    }

    @Test
    void theTaskTellsWhoWasAskedAndUntilWhen() {
        // Given
        var review = Review.opened();

        // When
        var opened = review.await(Opened.class);

        // Then
        assertThat(opened.level()).isEqualTo(1);
        assertThat(opened.asked())
                .extracting(asked -> asked.email())
                .containsExactlyInAnyOrder("bob@example.com", "erin@example.com", "service-account-ci@example.com");
        assertThat(opened.dueAt()).isBefore(opened.expiresAt());
        assertThat(opened.actor().kind()).isEqualTo("system");
    }

    @Test
    void aRejectedOrderNeverGetsAWrit() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.reject(BOB);

        // Then
        answer.then().statusCode(200).body("state", equalTo("REJECTED")).body("reason", equalTo("Not today."));
        assertThat(review.await(Rejected.class).comment()).isEqualTo("Not today.");
        assertThat(review.factNames()).containsExactly("Opened", "Voted", "Rejected");
    }

    @Test
    void whoComesTooLateHearsWhatHappened() {
        // Given
        var review = Review.opened();
        review.approve(BOB).then().statusCode(200);

        // When
        var answer = review.reject(ERIN);

        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:opswrit:problem:task-closed"))
                .body("detail", containsString("Bob approved this "));
        assertThat(review.state()).isEqualTo("GRANTED");
    }

    @Test
    void ofTwoApproversAtOnceExactlyOneWins() throws Exception {
        // Given
        var reviews = List.of(Review.opened(), Review.opened(), Review.opened(), Review.opened());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (var review : reviews) {

                // When
                var first =
                        CompletableFuture.supplyAsync(() -> review.approve(BOB).statusCode(), threads);
                var second =
                        CompletableFuture.supplyAsync(() -> review.approve(ERIN).statusCode(), threads);

                // Then
                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 409);
                assertThat(review.rows(VOTES)).hasSize(1);
                review.await(Granted.class);
                assertThat(review.factNames()).containsExactly("Opened", "Voted", "Granted");
            }
        }
    }

    @Test
    void anotherDigestThanThatOfTheCardIsRefused() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.post(BOB, "approve", Map.of("order_digest", "0".repeat(64)));

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:opswrit:problem:other-order"));
        assertThat(review.state()).isEqualTo("PENDING");
    }

    @Test
    void rejectingNeedsAReason() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.post(BOB, "reject", Map.of("comment", " \n"));

        // Then
        answer.then().statusCode(400).body("violations[0].field", equalTo("comment"));
        assertThat(review.state()).isEqualTo("PENDING");
    }

    @Test
    void aCommentMayNotBeTooLong() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.post(BOB, "reject", Map.of("comment", "x".repeat(2_001)));

        // Then
        answer.then().statusCode(400).body("violations[0].field", equalTo("comment"));
        assertThat(review.state()).isEqualTo("PENDING");
    }

    @Test
    void whoIsNotAskedYetSeesNothing() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.approve(DAVE);

        // Then
        answer.then().statusCode(404);
        assertThat(review.state()).isEqualTo("PENDING");
    }

    @Test
    void aRequesterDecidesNothing() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.approve(ALICE);

        // Then
        answer.then().statusCode(403);
        assertThat(review.state()).isEqualTo("PENDING");
    }
}
