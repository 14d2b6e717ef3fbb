package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.Topics;
import io.opswrit.writ.Canonical;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditTest
class RecordIT {

    private static TestTopics topics;

    private final Story story = new Story(TestEvents.requestId());

    @BeforeAll
    static void open() {
        topics = new TestTopics();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void theRecordOfAnApprovedRunHasEveryField() throws IOException {
        // Given
        String id = story.requestId();

        // When
        topics.send(id, story.events("result.completed", "execution.dispatched", "execution.started"));
        topics.send(id, story.events("approval.opened", "approval.info-requested", "approval.resumed"));
        topics.send(id, story.events("approval.voted", "approval.granted", "request.submitted", "request.answered"));

        // Then
        Audit.awaitEntries(id, 10);
        ObjectNode record = (ObjectNode) Audit.json(Audit.asCarol().get("/api/audit/records/" + id));
        assertThat(record.remove("decisions").findValuesAsText("decision"))
                .containsExactlyInAnyOrder("request-info", "answer", "approve");
        assertThat(record.remove("notifications").isArray()).isTrue();
        assertThat(record).isEqualTo(expected());
    }

    @Test
    void aRejectedRequestHasARecordThatSaysThatNothingRan() {
        // Given
        String id = story.requestId();

        // When
        topics.send(id, story.events("request.submitted", "approval.opened", "approval.rejected"));

        // Then
        JsonNode record = Audit.record(id, "REJECTED");
        assertThat(record.path("ran").asText()).isEqualTo("no");
        assertThat(record.path("reason").asText()).isEqualTo("Not during the sale");
        assertThat(record.path("completed_at").isTextual()).isTrue();
        assertThat(record.size()).isEqualTo(29);
        assertThat(List.of("approved_by", "ssm_command_id", "ssm_output", "exit_code"))
                .allSatisfy(field -> assertThat(record.get(field).isNull()).isTrue());
    }

    @Test
    void anUnfinishedRequestHasARecordThatLeavesOpenWhetherItRan() {
        // Given
        String id = story.requestId();

        // When
        topics.send(id, story.events("request.submitted", "approval.opened"));

        // Then
        JsonNode record = Audit.record(id, "PENDING_APPROVAL");
        assertThat(record.get("ran").isNull()).isTrue();
        assertThat(record.get("completed_at").isNull()).isTrue();
    }

    @Test
    void theLogHoldsEachFactOnceUnderTheDigestOfItsCanonicalForm() {
        // Given
        String id = story.requestId();
        var submitted = TestEvents.message(id, story.event("request.submitted"));
        var completed = TestEvents.message(id, story.event("result.completed"));

        // When
        topics.send(List.of(submitted, submitted, completed));
        topics.send(List.of(completed, submitted));
        topics.send(id, story.event("execution.dispatched"));

        // Then
        Audit.awaitEntries(id, 3);
        JsonNode items = Audit.json(Audit.asCarol().get("/api/audit/records/" + id + "/entries"))
                .path("items");
        assertThat(items.findValuesAsText("topic"))
                .filteredOn(topic -> !topic.equals(Topics.NOTIFICATION))
                .containsExactlyInAnyOrder(Topics.REQUEST, Topics.RESULTS, Topics.EXECUTION);
        assertThat(items)
                .allSatisfy(item -> assertThat(Canonical.digest(
                                new String(Canonical.bytes(item.path("entry")), StandardCharsets.UTF_8)))
                        .isEqualTo(item.path("digest").asText()));
        assertThat(items.toString())
                .contains("\"output_digest\":\"" + Canonical.digest("nginx restarted\n"))
                .doesNotContain("nginx restarted");
    }

    @Test
    void aFactOfALaterReleaseIsKeptAsAnEntry() {
        // Given
        String id = story.requestId();
        String body = "{\"revision\":9,\"shade\":\"\\u0000green\"}";
        var later = TestEvents.message(
                Topics.REQUEST,
                id,
                TestEvents.requestId(),
                "io.opswrit.request.painted.v1",
                body.getBytes(StandardCharsets.UTF_8));

        // When
        topics.send(List.of(later));

        // Then
        Audit.awaitEntries(id, 1);
        JsonNode item = Audit.json(Audit.asCarol().get("/api/audit/records/" + id + "/entries"))
                .path("items")
                .path(0);
        assertThat(item.path("type").asText()).isEqualTo("io.opswrit.request.painted.v1");
        assertThat(item.path("entry").path("body").path("shade").asText()).isEqualTo("\0green");
        Audit.asCarol().get("/api/audit/records/" + id).then().statusCode(404);
    }

    private JsonNode expected() throws IOException {
        try (var file = RecordIT.class.getResourceAsStream("/record.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper()
                    .readTree(text.replace("REQUEST", story.requestId()).replace("INSTANCE", story.instanceId()));
        }
    }
}
