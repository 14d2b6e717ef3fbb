package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More requests than three pages of the export hold, of a requester whom nobody else knows. */
@QuarkusTest
@AuditTest
class ExportIT {

    private static final int MANY = 650;
    private static final String YAN = "yan-%s@example.com".formatted(TestEvents.requestId());
    private static final List<String> IDS =
            Stream.generate(TestEvents::requestId).limit(MANY).toList();

    @BeforeAll
    static void happen() {
        try (TestTopics topics = new TestTopics()) {
            topics.send(IDS.stream()
                    .map(id -> TestEvents.message(id, story(id).event("request.submitted")))
                    .toList());
        }
        Audit.tell(story(IDS.getFirst()), "result.completed");
        await().atMost(Audit.PATIENCE)
                .until(() -> TestDatabase.rows("select request_id from audit_record where requester_email = ?", YAN)
                                .size()
                        == MANY);
    }

    @Test
    void ndjsonHoldsEveryRecordOnceNewestFirst() throws JsonProcessingException {
        // When
        Response answer = export("ndjson");

        // Then
        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/x-ndjson"))
                .header("Content-Disposition", containsString(".ndjson\""));
        List<String> lines = answer.asString().lines().toList();
        assertThat(lines).extracting(ExportIT::id).containsExactlyElementsOf(IDS.reversed());
        JsonNode api = Audit.json(Audit.asCarol().get("/api/audit/records/" + IDS.getLast()));
        assertThat(new ObjectMapper().readTree(lines.getFirst())).isEqualTo(api);
    }

    @Test
    void csvHoldsEveryRecordUnderAHeader() {
        // When
        Response answer = export("csv");

        // Then
        answer.then().statusCode(200).header("Content-Type", startsWith("text/csv"));
        List<String> lines = answer.asString().split("\r\n").length == 0
                ? List.of()
                : List.of(answer.asString().split("\r\n"));
        assertThat(lines).hasSize(MANY + 1);
        assertThat(lines.getFirst()).startsWith("request_id,timestamp,requester_email,instance_id");
        assertThat(lines.getLast()).startsWith('"' + IDS.getFirst() + "\",\"2026-11-23T10:02:00Z\",\"" + YAN);
        assertThat(lines.getLast()).contains("\"'=HYPERLINK(1)\"");
    }

    @Test
    void anExportOfNothingIsEmptyButForTheHeader() {
        // When
        Response answer = Audit.asCarol().get("/api/audit/export?format=csv&requester=nobody-at-all@example.com");

        // Then
        answer.then().statusCode(200);
        assertThat(answer.asString().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?format=xml", "?format=CSV"})
    void theFormatMustBeKnown(String query) {
        // When
        Response answer = Audit.asCarol().get("/api/audit/export" + query);

        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("format"));
    }

    private static Response export(String format) {
        return Audit.asCarol()
                .queryParam("format", format)
                .queryParam("requester", YAN)
                .get("/api/audit/export");
    }

    private static Story story(String requestId) {
        return new Story(requestId)
                .replacing("alice@example.com", YAN)
                .replacing("502s since the 13:40 deploy", "=HYPERLINK(1)");
    }

    private static String id(String line) {
        try {
            return new ObjectMapper().readTree(line).path("request_id").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
