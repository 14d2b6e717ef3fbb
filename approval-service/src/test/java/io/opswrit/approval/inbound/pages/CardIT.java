package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.testing.Persona.ALICE;
import static io.opswrit.approval.testing.Persona.BOB;
import static io.opswrit.approval.testing.Persona.CAROL;
import static io.opswrit.approval.testing.Persona.DAVE;
import static io.opswrit.approval.testing.Persona.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.opswrit.approval.testing.Card;
import io.opswrit.approval.testing.Persona;
import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.approval.testing.Run;
import io.opswrit.approval.testing.TestOrder;
import io.opswrit.events.Outcome;
import io.opswrit.events.PingStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a card says, to whom. */
@QuarkusTest
@ReviewTest
class CardIT {

    private static final String APPROVE = "Approve: restart nginx on web-1";

    private static TestOrder order() {
        return TestOrder.by(ALICE.person()).on(Run.freshInstance());
    }

    @Test
    void saysAllThatIsNeededToDecide() {
        // Given
        var order = order();
        var review = Review.opened(order);
        review.hears(review.run()
                .seen("web-1", Map.of("Environment", "production", "team", "shop"), PingStatus.CONNECTION_LOST));

        // When
        var card = new Card(review, BOB).read();

        // Then
        assertThat(card)
                .contains("<h1>Alice asks to restart nginx on web-1 (production)</h1>")
                .contains("<code class=\"command\">systemctl restart -- &#39;nginx&#39;</code>")
                .contains("It hangs since the last deployment.")
                .contains(order.details().instanceId(), "team: shop", "Ubuntu 24.04", "Agent offline")
                .contains("alice@example.com", "level 1", "then the next level is asked as well")
                .contains(review.digest(), APPROVE, "Reject: do not restart nginx on web-1", "Ask Alice this question")
                .contains("No RestartService is known to have run on this instance before.")
                .contains("sse-connect=\"/approvals/" + review.id() + "/events?after=1-decide\"");
    }

    @Test
    void saysWhatTheSameCommandDidHereTheLastTime() {
        // Given
        var order = order();
        var before = Review.opened(
                TestOrder.by(ALICE.person()).on(order.details().instanceId()).toRestart("postgres"));
        before.hears(before.run().failed("line 1\nUnit postgres.service not found."));
        var review = Review.opened(order);

        // When
        var card = new Card(review, BOB).read();

        // Then
        assertThat(card)
                .contains("Failed (exit 1)", "Unit postgres.service not found.", "alice@example.com")
                .contains("<a href=\"/approvals/" + before.id() + "\">restart postgres</a>");
    }

    @Test
    void theOwnResultIsNotTheLastTime() {
        // Given
        var review = Review.opened(order());
        review.approve(BOB).then().statusCode(200);
        review.hears(review.run().succeeded("restarted\n"));

        // When
        var card = new Card(review, BOB).read();

        // Then
        assertThat(card)
                .contains("Bob approved this", "Done", "restarted", "/approvals/" + review.id() + "/output")
                .contains("is known to have run on this instance before")
                .contains("Nothing is left to decide.")
                .doesNotContain("<form id=\"approve\"", "sse-connect");
        Card.as(BOB)
                .get("/approvals/" + review.id() + "/output")
                .then()
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(containsString("restarted"));
        Card.as(BOB).get("/approvals/" + order().requestId() + "/output").then().statusCode(404);
    }

    @Test
    void onlyWhatWasCutIsSaidToBe() {
        // Given
        var review = Review.opened(order());
        review.approve(BOB).then().statusCode(200);
        review.hears(review.run().completed(Outcome.FAILED, 1, "much and much and much 25", "no", Instant.now()));

        // When
        var card = new Card(review, BOB).read();

        // Then
        assertThat(card).contains("cut at 25 bytes").contains("2 bytes, complete");
    }

    @Test
    void namesWhoSentItForSomebodyElse() {
        // Given
        var review = Review.opened(TestOrder.by(ALICE.person()).submittedBy(DAVE.person()));

        // When
        var card = new Card(review, BOB).read();

        // Then
        assertThat(card).contains("<h1>Alice asks to restart nginx", "Sent by", "dave@example.com");
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of("their own", TestOrder.by(BOB.person()), BOB, "This is your own request"),
                Arguments.of(
                        "submitted by them",
                        TestOrder.by(ALICE.person()).submittedBy(BOB.person()),
                        BOB,
                        "This is your own request"),
                Arguments.of("not asked", TestOrder.by(ALICE.person()), OLGA, "you are not among those who are asked"),
                Arguments.of("not asked", TestOrder.by(ALICE.person()), CAROL, "you are not among those who are asked"),
                Arguments.of(
                        "asked, without the role",
                        TestOrder.by(ALICE.person()),
                        Persona.of("bob", "operator"),
                        "you need the role approver"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("obstacles")
    void saysWhyOneMayNotDecide(String why, TestOrder order, Persona who, String reason) {
        // Given
        var review = Review.opened(order);

        // When
        var card = new Card(review, who).read();

        // Then
        assertThat(card).contains(reason).doesNotContain("<form id=\"approve\"", "Reject:");
    }

    @Test
    void isNotThereForThoseWhoAreNotAsked() {
        // Given
        var review = Review.opened();

        // When
        var answers = Stream.of(new Card(review, DAVE).get(), new Card(review, ALICE).get());

        // Then
        assertThat(answers).extracting(answer -> answer.statusCode()).containsExactly(404, 403);
        Card.as(DAVE).get("/approvals/" + review.id() + "/events").then().statusCode(404);
    }

    @Test
    void obeysNothingThatPeopleOrInstancesWrote() {
        // Given
        String evil = "\"><script>alert(1)</script>{card}\u202e\u001b[2J";
        var order = order().because(evil).toRestart(evil);
        var review = Review.opened(order);
        review.hears(review.run().seen(evil, Map.of(evil, evil), PingStatus.ONLINE));
        review.post(BOB, "request-info", Map.of("question", "\"><script>alert(2)</script>\u202e"));
        review.answer(review.card(BOB).path("thread[0].question_id"), evil);
        review.awaitState("PENDING");
        review.post(
                BOB, "approve", Map.of("order_digest", review.digest(), "comment", "</p><script>alert(3)</script>"));
        review.hears(review.run().completed(Outcome.FAILED, 1, evil, evil, Instant.now()));

        // When
        var card = new Card(review, BOB).read();

        // Then
        assertThat(card)
                .doesNotContain("<script>alert", "\u202e", "\u001b")
                .contains(
                        "&lt;script&gt;alert(1)", "&lt;script&gt;alert(2)", "&lt;script&gt;alert(3)", "&lt;U+202E&gt;");
    }
}
