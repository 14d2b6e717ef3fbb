package io.opswrit.audit.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Topics;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** The API of the tested service, as people use it. */
public final class Audit {

    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Audit() {}

    /** Tells a story from its request to its result, with a question in between, and waits until all of it is kept. */
    public static void tellAll(Story story) {
        String[] all = {
            "request.submitted",
            "request.answered",
            "approval.opened",
            "approval.info-requested",
            "approval.resumed",
            "approval.voted",
            "approval.granted",
            "execution.dispatched",
            "result.completed"
        };
        tell(story, all);
    }

    /** Returns once all of it is kept: each topic has a reader of its own, so a later fact may be kept before an earlier one. */
    public static void tell(Story story, String... facts) {
        try (TestTopics topics = new TestTopics()) {
            topics.send(story.requestId(), story.events(facts));
        }
        awaitEntries(story.requestId(), facts.length);
    }

    public static RequestSpecification as(String person, String... roles) {
        return given().auth().oauth2(TestTokens.person(person).roles(roles).token());
    }

    public static RequestSpecification asCarol() {
        return as("carol", "auditor");
    }

    /** @return the record when it has that outcome */
    public static JsonNode record(String requestId, String outcome) {
        return await("outcome " + outcome + " of " + requestId)
                .atMost(PATIENCE)
                .until(
                        () -> json(asCarol().get("/api/audit/records/" + requestId)),
                        record -> outcome.equals(record.path("outcome").asText()));
    }

    public static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }

    /** Returns once the log has so many entries of a request; what the service itself told does not count. */
    public static void awaitEntries(String requestId, int count) {
        await().atMost(PATIENCE).until(() -> heard(requestId) >= count);
    }

    private static int heard(String requestId) {
        return TestDatabase.rows(
                        "select seq from audit_entry where request_id = ? and topic <> ?",
                        requestId,
                        Topics.NOTIFICATION)
                .size();
    }
}
