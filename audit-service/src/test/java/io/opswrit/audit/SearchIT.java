package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three requests of one requester whom nobody else knows: one succeeded, one rejected, one that waits. */
@QuarkusTest
@AuditTest
class SearchIT {

    private static final String ZOE = "zoe-%s@example.com".formatted(TestEvents.requestId());
    private static final List<String> IDS =
            Stream.generate(TestEvents::requestId).limit(3).toList();

    private static final String SUCCEEDED = IDS.get(0);
    private static final String REJECTED = IDS.get(1);
    private static final String WAITING = IDS.get(2);

    @BeforeAll
    static void happen() {
        Audit.tell(
                story(SUCCEEDED).replacing("2026-11-23T10:02:00Z", "2026-10-01T00:00:00Z"),
                "request.submitted",
                "approval.granted",
                "result.completed");
        Audit.tell(story(REJECTED), "request.submitted", "approval.opened", "approval.rejected");
        Audit.tell(
                story(WAITING).replacing("RestartService", "PatchNow").replacing("the 13:40 deploy", "the blue moon"),
                "request.submitted",
                "approval.opened");
    }

    @ParameterizedTest
    @CsvSource({
        "status,SUCCEEDED,0",
        "status,REJECTED,1",
        "command_type,PatchNow,2",
        "command_type,RestartService,10",
        "approver,BOB@example.com,0",
        "approver,dave@example.com,",
        "from,2026-11-01T00:00:00Z,21",
        "to,2026-11-01T00:00:00Z,0",
        "to,2026-10-01T00:00:00Z,",
        "text,blue moon,2",
        "text,\"moon blue\",",
        "text,sale -moon,1",
        "text,nginx,210"
    })
    void eachFilterFindsWhatFitsNewestFirst(String filter, String value, String expected) {
        // Given
        List<String> fitting = expected == null
                ? List.of()
                : expected.chars().mapToObj(n -> IDS.get(n - '0')).toList();
        Map<String, String> filters = new HashMap<>(Map.of("requester", ZOE, filter, value));

        // When
        JsonNode page = Audit.json(Audit.asCarol().queryParams(filters).get("/api/audit/records"));

        // Then
        assertThat(ids(page)).isEqualTo(fitting);
        assertThat(page.get("next").isNull()).isTrue();
    }

    @Test
    void theInstanceFilterFindsItsInstance() {
        // Given
        String instance = story(WAITING).instanceId();

        // When
        JsonNode page =
                Audit.json(Audit.asCarol().queryParam("instance_id", instance).get("/api/audit/records"));

        // Then
        assertThat(ids(page)).containsExactly(WAITING);
        assertThat(page.path("items").path(0).size()).isEqualTo(29);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        // Given
        List<String> seen = new ArrayList<>();
        String after = null;

        // When
        do {
            JsonNode page = page(after);
            assertThat(page.path("items")).hasSize(1);
            seen.addAll(ids(page));
            after = page.get("next").textValue();
        } while (after != null && seen.size() < 10);

        // Then
        assertThat(seen).containsExactly(WAITING, REJECTED, SUCCEEDED);
    }

    @Test
    void entriesComeInPagesToo() {
        // Given
        var first =
                Audit.json(Audit.asCarol().queryParam("limit", 2).get("/api/audit/records/" + SUCCEEDED + "/entries"));

        // When
        var second = Audit.json(Audit.asCarol()
                .queryParam("limit", 2)
                .queryParam("after", first.path("next").asText())
                .get("/api/audit/records/" + SUCCEEDED + "/entries"));

        // Then
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items").path(0).path("seq").asLong())
                .isGreaterThan(first.path("items").path(1).path("seq").asLong());
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,201",
        "limit,many",
        "after,nonsense",
        "status,DONE",
        "from,yesterday",
        "colour,blue",
        "text,a\0b"
    })
    void aBadParameterIsNamed(String name, String value) {
        // When
        var answer = Audit.asCarol().queryParam(name, value).get("/api/audit/records");

        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(name));
    }

    private static JsonNode page(String after) {
        var call = Audit.asCarol().queryParams(Map.of("requester", ZOE, "limit", "1"));
        return Audit.json((after == null ? call : call.queryParam("after", after)).get("/api/audit/records"));
    }

    private static Story story(String requestId) {
        return new Story(requestId).replacing("alice@example.com", ZOE);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("request_id").asText()));
        return ids;
    }
}
