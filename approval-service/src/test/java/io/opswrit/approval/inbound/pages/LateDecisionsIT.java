package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.testing.Persona.BOB;
import static io.opswrit.approval.testing.Persona.ERIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.opswrit.approval.testing.Card;
import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions on something that changed meanwhile: they change nothing, say what happened, and lose no word. */
@QuarkusTest
@ReviewTest
class LateDecisionsIT {

    @Test
    void whoComesSecondSeesWhatHappenedAndKeepsTheirWords() {
        // Given
        var review = Review.opened();
        var erins = new Card(review, ERIN);
        String read = erins.read();
        new Card(review, BOB).approve("").then().statusCode(303);

        // When
        var answer = erins.send(read, "reject", Map.of("comment", "Not during <the> sale."));

        // Then
        answer.then()
                .statusCode(409)
                .body(allOf(
                        containsString("Bob approved this"),
                        containsString("s ago. What you sent changed nothing."),
                        containsString("Not during &lt;the&gt; sale."),
                        not(containsString("Reject: do not"))));
        assertThat(review.state()).isEqualTo("GRANTED");
    }

    @Test
    void whoApprovesWhileAQuestionIsOpenIsTold() {
        // Given
        var review = Review.opened();
        var erins = new Card(review, ERIN);
        String read = erins.read();
        new Card(review, BOB).ask("Which deployment?").then().statusCode(303);

        // When
        var answer = erins.send(read, "approve", Map.of("comment", "Fine by me."));

        // Then
        answer.then()
                .statusCode(409)
                .body(allOf(
                        containsString("A question was asked meanwhile"),
                        containsString("Which deployment?"),
                        containsString("Fine by me.")));
        assertThat(review.state()).isEqualTo("INFO_REQUESTED");
    }

    @ParameterizedTest
    @CsvSource({"approve, comment", "reject, comment", "request-info, question"})
    void anotherOrderThanTheOneSeenShowsTheDifference(String verb, String field) {
        // Given
        var review = Review.opened();
        var seen = Map.of(
                "order_digest",
                "0".repeat(64),
                "seen_command",
                "systemctl restart -- 'apache2'",
                "seen_instance",
                "i-0123456789abcdef0",
                "seen_parameters",
                "service_name = nginx",
                "seen_justification",
                "It hangs since the last deployment.",
                field,
                "As discussed.");

        // When
        var answer = new Card(review, BOB).post(verb, seen);

        // Then
        answer.then()
                .statusCode(409)
                .body(allOf(
                        containsString("This is not the order that you saw"),
                        containsString("<del class=\"prose mono\">systemctl restart -- &#39;apache2&#39;</del>"),
                        containsString("<ins class=\"prose mono\">systemctl restart -- &#39;nginx&#39;</ins>"),
                        not(containsString("<dt>Instance</dt><dd><p class=\"small\">You saw")),
                        containsString("As discussed.")));
        assertThat(review.state()).isEqualTo("PENDING");
    }

    @Test
    void withoutTheOrderThatWasSeenNothingIsDecided() {
        // Given
        var review = Review.opened();

        // When
        var answer = new Card(review, BOB).post("approve", Map.of("comment", ""));

        // Then
        answer.then().statusCode(409);
        assertThat(review.state()).isEqualTo("PENDING");
    }
}
