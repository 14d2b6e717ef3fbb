package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static io.opswrit.request.Api.CAROL;
import static io.opswrit.request.Api.EVE;
import static io.opswrit.request.Api.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.edge.testing.BadInputs;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Event;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.Topics;
import io.opswrit.writ.Orders;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class AnswerAndCancelIT extends TestParts {

    private static TestTopics topics;

    @BeforeAll
    static void open() {
        topics = new TestTopics(Topics.REQUEST);
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void aQuestionIsAnswered() {
        // Given
        UUID id = asked();

        // When
        var answer = Api.as(ALICE, "{\"text\": \"OPS-7\"}")
                .post("/api/requests/" + id + "/answers")
                .then();

        // Then
        answer.statusCode(200)
                .body("thread.kind", equalTo(List.of("question", "answer")))
                .body("thread.text", equalTo(List.of("Which ticket is this?", "OPS-7")))
                .body("thread.by", equalTo(List.of("bob@example.com", "alice@example.com")))
                .body("thread[1].question_id", equalTo(OtherServices.QUESTION.toString()));
        var answered = (RequestEvent.Answered)
                await().until(() -> said(id), all -> all.size() == 2).getLast();
        assertThat(answered.revision()).isEqualTo(2);
        assertThat(answered.questionId()).isEqualTo(OtherServices.QUESTION);
        assertThat(answered.text()).isEqualTo("OPS-7");
        Api.as(ALICE, "{\"text\": \"again\"}")
                .post("/api/requests/" + id + "/answers")
                .then()
                .statusCode(409)
                .body("detail", containsString("answered already"));
    }

    @Test
    void onlyWhoAskedForItAnswers() {
        // Given
        UUID id = asked();
        var operator = TestTokens.person("olga").roles("operator", "requester");

        // When
        var answer = Api.as(operator, "{\"text\": \"x\"}")
                .post("/api/requests/" + id + "/answers")
                .then();

        // Then
        answer.statusCode(403).contentType("application/problem+json");
        Api.as(EVE, "{\"text\": \"x\"}")
                .post("/api/requests/" + id + "/answers")
                .then()
                .statusCode(404);
        assertThat(said(id)).hasSizeLessThan(2);
    }

    @Test
    void nothingIsAnsweredUnasked() {
        // Given
        UUID id = Api.submit(ALICE, Api.RESTART);

        // When
        var answer = Api.as(ALICE, "{\"text\": \"x\"}")
                .post("/api/requests/" + id + "/answers")
                .then();

        // Then
        answer.statusCode(409)
                .body("type", equalTo("urn:opswrit:problem:no-open-question"))
                .body("detail", containsString("PENDING_APPROVAL"));
    }

    @TestFactory
    Stream<DynamicTest> everyBadAnswerIsRefused() {
        UUID id = asked();
        return BadInputs.tests("/api/requests/" + id + "/answers", ALICE, "{\"text\": \"OPS-7\"}", Api::kept);
    }

    @Test
    void cancellingIsAskedForOnce() {
        // Given
        UUID id = Api.submit(ALICE, Api.RESTART);
        Api.as(ALICE, "{\"reason\": \"not needed\"}")
                .post("/api/requests/" + id + "/cancel")
                .then()
                .statusCode(202)
                .body("cancel_requested_at", notNullValue());

        // When
        var again = Api.as(OLGA).post("/api/requests/" + id + "/cancel").then();

        // Then
        again.statusCode(202).body("cancel_requested_at", notNullValue());
        var cancel = (RequestEvent.CancelRequested)
                await().until(() -> said(id), all -> all.size() == 2).getLast();
        assertThat(cancel.reason()).isEqualTo("not needed");
        assertThat(cancel.actor().email()).isEqualTo("alice@example.com");
    }

    @Test
    void whatEndedSaysHow() {
        // Given
        UUID id = Api.submit(ALICE, Api.RESTART);
        topics.send(id.toString(), OtherServices.rejected(2));
        Api.awaitStatus(id, "REJECTED");

        // When
        var answer = Api.as(ALICE).post("/api/requests/" + id + "/cancel").then();

        // Then
        answer.statusCode(409)
                .body("type", equalTo("urn:opswrit:problem:already-ended"))
                .body("detail", containsString("REJECTED"));
        Api.find(ALICE, id).body("reason", equalTo("Not during the sale.")).body("ran", equalTo("no"));
    }

    @Test
    void whoSeesARequestMayNotAlwaysCancelIt() {
        // Given
        UUID id = Api.submit(ALICE, Api.RESTART);
        var auditor = TestTokens.person("carol").roles("auditor", "requester");

        // When
        var answer = Api.as(auditor).post("/api/requests/" + id + "/cancel").then();

        // Then
        answer.statusCode(403);
        Api.as(CAROL).post("/api/requests/" + id + "/cancel").then().statusCode(403);
        Api.as(EVE).post("/api/requests/" + id + "/cancel").then().statusCode(404);
    }

    private static UUID asked() {
        UUID id = Api.submit(ALICE, Api.RESTART);
        var order = Api.order(id);
        topics.send(
                id.toString(),
                OtherServices.opened(1, order, Orders.digest(order), OtherServices.BOB.id()),
                OtherServices.infoRequested(2));
        Api.awaitStatus(id, "INFO_REQUESTED");
        return id;
    }

    private static List<Event> said(UUID id) {
        return topics.events(Topics.REQUEST, id.toString());
    }
}
