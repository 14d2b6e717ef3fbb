package io.opswrit.approval;

import static io.opswrit.approval.testing.Persona.BOB;
import static io.opswrit.approval.testing.Persona.ERIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.events.ApprovalEvent.Granted;
import io.opswrit.events.ApprovalEvent.InfoRequested;
import io.opswrit.events.ApprovalEvent.Resumed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions and answers. */
@QuarkusTest
@ReviewTest
class InfoIT {

    @Test
    void aQuestionStopsTheClockAndCannotBePassedOver() {
        // Given
        var review = Review.opened();

        // When
        var answer = review.ask(BOB);

        // Then
        answer.then()
                .statusCode(200)
                .body("state", equalTo("INFO_REQUESTED"))
                .body("due_at", nullValue())
                .body("thread[0].question", equalTo("Which deployment?"))
                .body("thread[0].asked_by", equalTo("bob@example.com"))
                .body("thread[0].answer", nullValue());
        assertThat(review.await(InfoRequested.class).question()).isEqualTo("Which deployment?");
        review.approve(ERIN).then().statusCode(409).body("type", equalTo("urn:opswrit:problem:question-open"));
        review.ask(ERIN).then().statusCode(409).body("type", equalTo("urn:opswrit:problem:question-open"));
        assertThat(review.state()).isEqualTo("INFO_REQUESTED");
    }

    @Test
    void theAnswerBringsItBackWithItsTimeAndItCanBeApproved() {
        // Given
        var review = Review.opened();
        review.ask(BOB).then().statusCode(200);
        var question = review.await(InfoRequested.class).questionId();

        // When
        review.answer(question.toString(), "The one of this morning.");

        // Then
        var resumed = review.await(Resumed.class);
        assertThat(resumed.questionId()).isEqualTo(question);
        assertThat(resumed.dueAt()).isNotNull().isBefore(resumed.expiresAt());
        review.card(BOB)
                .then()
                .body("state", equalTo("PENDING"))
                .body("thread[0].answer", equalTo("The one of this morning."))
                .body("thread[0].answered_by", equalTo("alice@example.com"));
        review.approve(BOB).then().statusCode(200);
        review.await(Granted.class);
        assertThat(review.factNames()).containsExactly("Opened", "InfoRequested", "Resumed", "Voted", "Granted");
    }

    @Test
    void anAnswerToAnotherQuestionChangesNothing() {
        // Given
        var review = Review.opened();
        review.ask(BOB).then().statusCode(200);

        // When
        review.answer(UUID.randomUUID().toString(), "What?");
        review.cancel();

        // Then
        review.awaitState("WITHDRAWN");
        assertThat(review.rows("select answer from question where request_id = ?"))
                .containsExactly("null");
        assertThat(review.factNames()).doesNotContain("Resumed");
    }

    @Test
    void itCanBeRejectedWhileTheQuestionIsOpen() {
        // Given
        var review = Review.opened();
        review.ask(BOB).then().statusCode(200);

        // When
        var answer = review.reject(ERIN);

        // Then
        answer.then().statusCode(200).body("state", equalTo("REJECTED"));
    }
}
