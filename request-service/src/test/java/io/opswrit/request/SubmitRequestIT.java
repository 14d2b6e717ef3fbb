package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.Topics;
import io.opswrit.writ.KeySet;
import io.opswrit.writ.Untrusted;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmitRequestIT extends TestParts {

    private static TestTopics topics;

    @BeforeAll
    static void read() {
        topics = new TestTopics(Topics.REQUEST);
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void anAcceptedRequestIsShownWithAllItsFields() {
        // Given
        var call = Api.as(ALICE, Api.DISKS);

        // When
        var answer = call.post("/api/requests").then();

        // Then
        String id = answer.statusCode(202)
                .body("status", equalTo("QUEUED"))
                .body("risk_level", equalTo("low"))
                .body("approval_required", is(false))
                .body("resolved_command", equalTo("df -h"))
                .body("requester_email", equalTo("alice@example.com"))
                .body("submitted_by", equalTo("alice@example.com"))
                .extract()
                .path("request_id");
        answer.header("Location", equalTo("/api/requests/" + id));
        Map<String, Object> view = answer.extract().as(new TypeRef<>() {});
        assertThat(view.keySet())
                .containsExactly(
                        "request_id",
                        "status",
                        "instance_id",
                        "command_type",
                        "parameters",
                        "resolved_command",
                        "risk_level",
                        "approval_required",
                        "requester_email",
                        "submitted_by",
                        "justification",
                        "submitted_at",
                        "updated_at",
                        "order_digest",
                        "approved_by",
                        "approved_at",
                        "ssm_command_id",
                        "ssm_status",
                        "exit_code",
                        "ran",
                        "ssm_output",
                        "ssm_error",
                        "reason",
                        "thread",
                        "cancel_requested_at",
                        "settlement");
    }

    @Test
    void theSignedOrderIsPublished() throws Untrusted {
        // Given
        var call = Api.as(ALICE, Api.RESTART).header("X-Forwarded-For", "192.0.2.7");

        // When
        String id = call.post("/api/requests").then().statusCode(202).extract().path("request_id");

        // Then
        var event =
                (RequestEvent.Submitted) await().until(() -> topics.events(Topics.REQUEST, id), all -> all.size() == 1)
                        .getFirst();
        var verified = KeySet.of(Signing.publicKeys()).verifyOrder(event.order());
        assertThat(verified.digest()).isEqualTo(event.orderDigest());
        assertThat(verified.order().requestId()).hasToString(id);
        assertThat(verified.order().riskLevel()).isEqualTo(RiskLevel.HIGH);
        assertThat(verified.order().requester().subject()).isEqualTo(TestTokens.subject("alice"));
        assertThat(event.actor().kind()).isEqualTo("person");
        assertThat(event.actor().address()).isEqualTo("192.0.2.7");
        assertThat(event.actor().client()).isEqualTo("opswrit-cli");
        assertThat(topics.read(Topics.REQUEST))
                .filteredOn(message -> id.equals(message.key()))
                .allMatch(message -> TestTopics.header(message, "traceparent").startsWith("00-"));
        assertThat(KeySet.of(Signing.publicKeys())
                        .verifyOrder(Api.order(verified.order().requestId()))
                        .digest())
                .as("what is kept still verifies")
                .isEqualTo(event.orderDigest());
    }

    @Test
    void aDelegateAsksForSomebodyElse() {
        // Given
        var robot = TestTokens.robot("portal").roles("requester", "delegate");
        var body = """
                {"instance_id": "i-0a1b2c3d4e5f67890", "command_type": "CheckDiskSpace",
                 "requester_email": "bob@example.com"}""";

        // When
        var answer = Api.as(robot, body).post("/api/requests").then();

        // Then
        String id = answer.statusCode(202)
                .body("requester_email", equalTo("bob@example.com"))
                .body("submitted_by", equalTo("service-account-portal"))
                .extract()
                .path("request_id");
        Api.as(Api.BOB).get("/api/requests/" + id).then().statusCode(200);
        Api.as(ALICE).get("/api/requests/" + id).then().statusCode(404);
    }

    @Test
    void aPreviewKeepsNothing() {
        // Given
        String before = Api.kept();

        // When
        var answer = Api.as(ALICE, Api.RESTART).post("/api/requests/preview").then();

        // Then
        answer.statusCode(200)
                .body("resolved_command", equalTo("systemctl restart -- 'nginx'"))
                .body("risk_level", equalTo("high"))
                .body("approval_required", is(true))
                .body("approval_by", equalTo("A listed approver other than alice@example.com"))
                .body("violations.size()", is(0));
        assertThat(Api.kept()).isEqualTo(before);
    }

    @Test
    void aPreviewTellsWhatIsWrong() {
        // Given
        var body = "{\"instance_id\": \"i-1\", \"command_type\": \"RestartService\"}";

        // When
        var answer = Api.as(ALICE, body).post("/api/requests/preview").then();

        // Then
        assertThat(answer.statusCode(200).extract().jsonPath().getList("violations.field"))
                .containsExactlyInAnyOrder("instance_id", "parameters.service_name", "justification");
    }
}
