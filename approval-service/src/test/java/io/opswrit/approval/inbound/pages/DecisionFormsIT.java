package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.testing.Persona.ALICE;
import static io.opswrit.approval.testing.Persona.BOB;
import static io.opswrit.approval.testing.Persona.MALLORY;
import static io.opswrit.approval.testing.Persona.OLGA;
import static io.opswrit.approval.testing.Persona.ROBOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.opswrit.approval.testing.Card;
import io.opswrit.approval.testing.Persona;
import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.approval.testing.TestOrder;
import io.opswrit.events.ApprovalEvent.Granted;
import io.opswrit.events.ApprovalEvent.InfoRequested;
import io.opswrit.events.ApprovalEvent.Rejected;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions as a browser sends them, without any script. */
@QuarkusTest
@ReviewTest
class DecisionFormsIT {

    private static void backToTheCard(Card card, Response answer) {
        answer.then().statusCode(303).header("Location", containsString(card.path()));
    }

    @Test
    void approving() {
        // Given
        var review = Review.opened();
        var card = new Card(review, BOB);

        // When
        var answer = card.approve("Go\r\nahead.");

        // Then
        backToTheCard(card, answer);
        assertThat(review.await(Granted.class).orderDigest()).isEqualTo(review.digest());
        assertThat(review.rows("select comment from vote where request_id = ?")).containsExactly("Go\nahead.");
    }

    @Test
    void approvingWithoutAWord() {
        // Given
        var review = Review.opened();
        var card = new Card(review, BOB);

        // When
        var answer = card.approve("");

        // Then
        backToTheCard(card, answer);
        assertThat(review.rows("select comment from vote where request_id = ?")).containsExactly("null");
    }

    @Test
    void rejecting() {
        // Given
        var review = Review.opened();
        var card = new Card(review, BOB);

        // When
        var answer = card.reject("Not during the sale.");

        // Then
        backToTheCard(card, answer);
        assertThat(review.await(Rejected.class).comment()).isEqualTo("Not during the sale.");
        assertThat(card.read()).contains("Bob rejected this", "Not during the sale.", "Nothing ran.");
    }

    @Test
    void askingAndBeingAnswered() {
        // Given
        var review = Review.opened();
        var card = new Card(review, BOB);

        // When
        var answer = card.ask("Which deployment?");

        // Then
        backToTheCard(card, answer);
        assertThat(card.read())
                .contains("Waits for Alice&#39;s answer", "Which deployment?", "Alice has not answered yet", "Reject:")
                .doesNotContain("<form id=\"approve\"", "Ask Alice this question");
        review.answer(review.await(InfoRequested.class).questionId().toString(), "That of today.");
        review.awaitState("PENDING");
        assertThat(card.read()).contains("That of today.", "<form id=\"approve\"");
    }

    @ParameterizedTest
    @CsvSource({
        "reject, comment, '', 'Reason: is required: tell the requester why'",
        "reject, comment, '   ', 'Reason: is required: tell the requester why'",
        "request-info, question, '', 'Question: is required: what do you want to know?'",
        "reject, comment, LONG, 'Reason: must have at most 2000 characters'",
        "approve, comment, LONG, 'Comment: must have at most 2000 characters'",
        "approve, comment, CONTROL, 'Comment: holds the control character U+001B'"
    })
    void whatWasTypedStaysWhenItIsWrong(String verb, String field, String typed, String error) {
        // Given
        var review = Review.opened();
        var card = new Card(review, BOB);
        String text = typed.replace("LONG", "é".repeat(2001)).replace("CONTROL", "look\u001b[2J");

        // When
        var answer = card.send(card.read(), verb, Map.of(field, text));

        // Then
        answer.then()
                .statusCode(400)
                .body(allOf(containsString("<title>Error: "), containsString(error), containsString(">\n" + text)));
        assertThat(review.state()).isEqualTo("PENDING");
    }

    @Test
    void nothingIsDecidedFromAnotherSite() {
        // Given
        var review = Review.opened();

        // When
        var answer = Card.as(BOB)
                .header("Origin", "https://elsewhere.example")
                .formParam("order_digest", review.digest())
                .post("/approvals/" + review.id() + "/approve");

        // Then
        answer.then().statusCode(403);
        assertThat(review.state()).isEqualTo("PENDING");
    }

    static Stream<Arguments> thoseWhoMayNot() {

        return Stream.of(
                Arguments.of("the requester", TestOrder.by(BOB.person()), BOB, 403),
                Arguments.of("not on the list", TestOrder.by(ALICE.person()), MALLORY, 404),
                Arguments.of("no role", TestOrder.by(ALICE.person()), OLGA, 403),
                Arguments.of("a service account", TestOrder.by(ALICE.person()), ROBOT, 403));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thoseWhoMayNot")
    void whoMayNotDecideDoesNot(String why, TestOrder order, Persona who, int status) {
        // Given
        var review = Review.opened(order);

        // When
        var answer = new Card(review, who).post("approve", Map.of("order_digest", review.digest()));

        // Then
        answer.then().statusCode(status).contentType(containsString("text/html"));
        assertThat(review.state()).isEqualTo("PENDING");
    }
}
