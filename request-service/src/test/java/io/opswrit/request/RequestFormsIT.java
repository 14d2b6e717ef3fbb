package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static io.opswrit.request.Api.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.opswrit.events.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestFormsIT extends TopicParts {

    @Test
    void aQuestionIsAnsweredOnThePage() {
        // Given
        UUID id = asked();
        assertThat(Pages.html(ALICE, "/requests/" + id))
                .contains("Question for you", "Which ticket is this?", "action=\"/requests/" + id + "/answers\"");

        // When
        var answer = Pages.post(ALICE, "/requests/" + id + "/answers", Map.of("text", "OPS-1\r\nsecond line"));

        // Then
        answer.then().statusCode(303).header("Location", containsString("/requests/" + id));
        assertThat(Pages.html(ALICE, "/requests/" + id))
                .contains("OPS-1\nsecond line", "The answer is on its way")
                .doesNotContain("<textarea id=\"text\"");
    }

    @Test
    void aBadAnswerKeepsWhatWasTyped() {
        // Given
        UUID id = asked();

        // When
        var answer = Pages.post(ALICE, "/requests/" + id + "/answers", Map.of("text", "a\u0007b"))
                .then();

        // Then
        answer.statusCode(400)
                .body(containsString("<title>Error: "))
                .body(containsString("There is a problem"))
                .body(containsString("aria-invalid=\"true\""))
                .body(containsString("a\u0007b</textarea>"));
        Pages.post(ALICE, "/requests/" + id + "/answers", Map.of()).then().statusCode(400);
    }

    @Test
    void anAnswerThatComesTooLateIsShownAgain() {
        // Given
        UUID id = asked();
        Pages.post(ALICE, "/requests/" + id + "/answers", Map.of("text", "first"))
                .then()
                .statusCode(303);

        // When
        var second = Pages.post(ALICE, "/requests/" + id + "/answers", Map.of("text", "second"))
                .then();

        // Then
        second.statusCode(409)
                .body(containsString("The question has been answered already."))
                .body(containsString("second"));
    }

    @Test
    void onlyWhoAskedMayAnswer() {
        // Given
        UUID id = asked();

        // When
        var answer = Pages.post(OLGA, "/requests/" + id + "/answers", Map.of("text", "mine"))
                .then();

        // Then
        answer.statusCode(403);
        assertThat(Pages.html(OLGA, "/requests/" + id))
                .contains("Question for Alice")
                .doesNotContain("<textarea id=\"text\"");
    }

    @Test
    void stoppingIsAskedForAndShown() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);

        // When
        var asked = Pages.post(OLGA, "/requests/" + id + "/cancel", Map.of("reason", ""))
                .then();

        // Then
        asked.statusCode(303);
        assertThat(Pages.html(ALICE, "/requests/" + id))
                .contains("Stopping was asked for", "Whether it came in time shows here")
                .doesNotContain("<textarea id=\"reason\"");
    }

    @Test
    void whatHasEndedCannotBeStopped() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);
        topics.send(id.toString(), OtherServices.completed(id, Outcome.SUCCEEDED));
        Api.awaitStatus(id, "SUCCEEDED");

        // When
        var asked = Pages.post(ALICE, "/requests/" + id + "/cancel", Map.of("reason", "why not"))
                .then();

        // Then
        asked.statusCode(409).body(containsString("nothing left to cancel")).body(containsString("why not"));
    }

    private static UUID asked() {
        UUID id = Api.submit(ALICE, Api.RESTART);
        topics.send(id.toString(), OtherServices.infoRequested(1));
        Api.awaitStatus(id, "INFO_REQUESTED");
        return id;
    }
}
