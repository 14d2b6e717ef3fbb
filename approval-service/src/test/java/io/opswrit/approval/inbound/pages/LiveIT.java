package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.testing.Persona.ALICE;
import static io.opswrit.approval.testing.Persona.BOB;
import static io.opswrit.approval.testing.Persona.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.approval.testing.EventStream;
import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.approval.testing.Run;
import io.opswrit.approval.testing.TestClock;
import io.opswrit.approval.testing.TestOrder;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pages that move by themselves. */
@QuarkusTest
@ReviewTest
class LiveIT {

    private static Review review() {
        return Review.opened(TestOrder.by(ALICE.person()).on(Run.freshInstance()));
    }

    private static String events(Review review) {
        return "/approvals/" + review.id() + "/events";
    }

    @Test
    void aCardGoesOnToTheResult() {
        // Given
        var review = review();
        try (var card = EventStream.open(ERIN, events(review) + "?after=1-decide")) {

            // When
            review.approve(BOB).then().statusCode(200);

            // Then
            card.await("now", "Queued");
            card.await("outcome", "Bob approved this");
            card.await("bar", "Nothing is left to decide.");
            review.hears(review.run().dispatched(), review.run().started());
            card.await("now", "Running");
            review.hears(review.run().succeeded("all is well\n"));
            card.await("outcome", "all is well");
            card.await("end", "");
            card.awaitEnd();
        }
    }

    @Test
    void aQuestionAndItsAnswerArriveAndTheFormsStayWhenNothingOfThemChanges() {
        // Given
        var review = review();
        try (var card = EventStream.open(ERIN, events(review) + "?after=1-decide")) {
            review.ask(BOB).then().statusCode(200);
            card.await("bar", "Alice has not answered yet");

            // When
            review.answer(review.card(BOB).path("thread[0].question_id"), "That of today.");

            // Then
            card.await("conversation", "That of today.");
            card.await("bar", "Approve: restart nginx");
            review.reject(BOB).then().statusCode(200);
            card.await("bar", "Nothing is left to decide.");
            card.awaitEnd();
            assertThat(card.count("bar")).isEqualTo(3);
        }
    }

    @Test
    void whoWasAwayIsToldWhatTheyMissed() {
        // Given
        var review = review();
        review.reject(BOB).then().statusCode(200);

        // When
        try (var card = EventStream.open(ERIN, events(review) + "?after=1-decide")) {

            // Then
            card.await("now", "Rejected");
            card.await("bar", "Nothing is left to decide.");
            card.awaitEnd();
        }
    }

    @Test
    void theQueueSaysInOneLineWhatIsNew() {
        // Given: a time at which nothing of what other tests did is new
        TestClock.putForward(Duration.ofDays(3));
        var known = review();
        try (var queue = EventStream.open(BOB, "/approvals/events?since=" + new TestClock().instant())) {

            // When
            review();

            // Then
            queue.await("news", "1 new: show");
            known.approve(ERIN).then().statusCode(200);
            queue.await("news", "1 new, 1 decided: show");
        } finally {
            TestClock.reset();
        }
    }
}
