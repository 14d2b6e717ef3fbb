package io.opswrit.approval;

import static io.opswrit.approval.testing.Persona.BOB;
import static io.opswrit.approval.testing.Persona.DAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.approval.testing.TestClock;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.ApprovalEvent.Escalated;
import io.opswrit.events.ApprovalEvent.Expired;
import io.opswrit.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What time does, with hours passing at once. */
@QuarkusTest
@ReviewTest
class DeadlineIT {

    @AfterEach
    void theRealTimeAgain() {
        TestClock.reset();
    }

    @Test
    void afterFourHoursTheNextLevelIsAskedAsWell() {
        // Given
        var review = Review.opened();
        review.card(DAVE).then().statusCode(404);

        // When
        TestClock.putForward(Duration.ofHours(4));

        // Then
        var escalated = review.await(Escalated.class);
        assertThat(escalated.level()).isEqualTo(2);
        assertThat(escalated.asked())
                .extracting(asked -> asked.email())
                .contains("bob@example.com", "dave@example.com");
        assertThat(escalated.dueAt()).isNull();
        assertThat(escalated.actor().kind()).isEqualTo("system");
        review.card(DAVE).then().statusCode(200).body("escalation_level", equalTo(2));
        review.approve(DAVE).then().statusCode(200).body("decisions[0].level", equalTo(2));
    }

    @Test
    void afterADayItExpiresAndNobodyDecidesAnyMore() {
        // Given
        var review = Review.opened();

        // When
        TestClock.putForward(Duration.ofHours(24));

        // Then
        assertThat(review.await(Expired.class).reason()).isEqualTo("Nobody decided in time.");
        assertThat(review.factNames()).containsExactly("Opened", "Expired");
        review.approve(BOB).then().statusCode(409).body("detail", containsString("the system ended this "));
        assertThat(review.state()).isEqualTo("EXPIRED");
    }

    @Test
    void anUnansweredQuestionEndsTheTask() {
        // Given
        var review = Review.opened();
        review.ask(BOB).then().statusCode(200);

        // When
        TestClock.putForward(Duration.ofHours(24));

        // Then
        assertThat(review.await(Expired.class).reason()).isEqualTo("The question was not answered in time.");
        assertThat(review.factNames()).containsExactly("Opened", "InfoRequested", "Expired");
    }

    @Test
    void whatATimerSaysBelongsToTheTraceOfTheRequest() {
        // Given
        var review = Review.opened();
        try (var topics = new TestTopics(Topics.APPROVAL)) {

            // When
            TestClock.putForward(Duration.ofHours(24));

            // Then
            Awaitility.await()
                    .until(() -> topics.read(Topics.APPROVAL).stream()
                            .filter(message -> review.id().equals(message.key()))
                            .filter(message ->
                                    TestTopics.header(message, "ce_type").contains(".expired."))
                            .anyMatch(message -> TestTopics.header(message, "traceparent")
                                    .contains(TestEvents.TRACEPARENT.substring(3, 35))));
        }
    }
}
