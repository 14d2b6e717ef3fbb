package io.opswrit.approval;

import static io.opswrit.approval.testing.Persona.BOB;
import static io.opswrit.approval.testing.Persona.CAROL;
import static io.opswrit.approval.testing.Persona.DAVE;
import static io.opswrit.approval.testing.Persona.OLGA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.opswrit.approval.testing.Persona;
import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue and the card: who sees what, in which order. */
@QuarkusTest
@ReviewTest
class QueueIT {

    @Test
    void theCardHoldsAllThatIsNeededToDecide() {
        // Given
        var review = Review.opened();

        // When
        var card = review.card(BOB);

        // Then
        card.then()
                .statusCode(200)
                .body("request_id", equalTo(review.id()))
                .body("state", equalTo("PENDING"))
                .body("requester_email", equalTo("alice@example.com"))
                .body("submitted_by", equalTo("alice@example.com"))
                .body("instance_id", equalTo("i-0123456789abcdef0"))
                .body("command_type", equalTo("RestartService"))
                .body("parameters.service_name", equalTo("nginx"))
                .body("resolved_command", equalTo("systemctl restart -- 'nginx'"))
                .body("summary", equalTo("restart nginx"))
                .body("justification", equalTo("It hangs since the last deployment."))
                .body("risk_level", equalTo("high"))
                .body("escalation_level", equalTo(1))
                .body("order_digest", equalTo(review.digest()))
                .body("asked", hasSize(3))
                .body("thread", hasSize(0))
                .body("decisions", hasSize(0));
        assertThat(card.jsonPath().getMap("").keySet())
                .contains("submitted_at", "opened_at", "due_at", "expires_at", "ended_at", "reason");
    }

    @Test
    void operatorsAndAuditorsSeeEverything() {
        // Given
        var review = Review.opened();

        // When
        var answers = Stream.of(review.card(OLGA), review.card(CAROL));

        // Then
        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(200));
    }

    @Test
    void approversSeeWhatIsAskedOfThemOnly() {
        // Given
        var review = Review.opened();

        // When
        var daves = ids(DAVE, "all");

        // Then
        assertThat(daves).doesNotContain(review.id());
        assertThat(ids(BOB, "pending")).contains(review.id());
        review.card(DAVE).then().statusCode(404);
    }

    @Test
    void theQueueHoldsWhatWaitsAndTheMostUrgentComesFirst() {
        // Given
        var first = Review.opened();
        var decided = Review.opened();
        var last = Review.opened();
        decided.approve(BOB).then().statusCode(200);

        // When
        var pending = ids(BOB, "pending");

        // Then
        assertThat(pending).containsSubsequence(first.id(), last.id()).doesNotContain(decided.id());
        assertThat(ids(BOB, "all")).containsSubsequence(last.id(), decided.id(), first.id());
    }

    @ParameterizedTest
    @CsvSource({"state=decided, state", "limit=0, limit", "limit=201, limit", "limit=x, limit", "after=x, after"})
    void aBadQueryIsRefused(String query, String field) {
        // Given
        var path = "/api/approvals?" + query;

        // When
        var answer = given().auth().oauth2(BOB.token().token()).get(path);

        // Then
        answer.then().statusCode(400).body("violations[0].field", equalTo(field));
    }

    @Test
    void aCursorOfTheOtherListIsRefused() {
        // Given
        Review.opened();
        Review.opened();
        String next = page(BOB, "all", 1, null).getString("next");

        // When
        var answer = given().auth()
                .oauth2(BOB.token().token())
                .queryParam("after", next)
                .get("/api/approvals");

        // Then
        answer.then().statusCode(400).body("violations[0].field", equalTo("after"));
    }

    /** All pages of two, to the end. */
    private static List<String> ids(Persona who, String state) {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            var page = page(who, state, 2, after);
            ids.addAll(page.getList("items.request_id"));
            after = page.getString("next");
        } while (after != null);
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private static JsonPath page(Persona who, String state, int limit, String after) {
        var request = given().auth()
                .oauth2(who.token().token())
                .queryParam("state", state)
                .queryParam("limit", limit);
        return (after == null ? request : request.queryParam("after", after))
                .get("/api/approvals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
