package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.startsWith;

import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AuditTest
class ExportPageIT {

    private static final String YUKI = "yuki" + TestEvents.requestId().replace("-", "") + "@example.com";
    private static final String WAITING = TestEvents.requestId();
    private static final String DONE = TestEvents.requestId();
    private static final List<String> IDS = List.of(WAITING, DONE);

    @BeforeAll
    static void happen() {
        Audit.tell(story(WAITING), "request.submitted");
        Audit.tell(story(DONE), "request.submitted", "approval.granted", "result.completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void anExportIsWhatTheApiExportsUnderANameWithTheDay(String format) {
        // Given
        Map<String, String> filters = Map.of("format", format, "requester", YUKI);

        // When
        Response file = Audit.asCarol().queryParams(filters).get("/audit/export");

        // Then
        file.then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        matchesRegex("attachment; filename=\"opswrit-records-\\d{4}-\\d\\d-\\d\\d\\." + format + "\""));
        assertThat(file.asString())
                .isEqualTo(Audit.asCarol()
                        .queryParams(filters)
                        .get("/api/audit/export")
                        .asString());
        assertThat(file.asString().lines().count()).isGreaterThanOrEqualTo(IDS.size());
    }

    @Test
    void theExportOfThePageHasItsFilters() {
        // Given
        String page = page(Map.of("requester", YUKI, "from", "2026-11-23", "to", "2026-11-23", "status", "SUCCEEDED"))
                .asString();
        String link = Pattern.compile("href=\"(/audit/export\\?[^\"]*format=ndjson)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");

        // When
        Response file = Audit.asCarol().urlEncodingEnabled(false).get(link);

        // Then
        assertThat(file.asString().lines()).hasSize(1).allMatch(line -> line.contains(DONE));
    }

    @Test
    void anExportWithABadFilterIsRefused() {
        // When
        Response file = Audit.asCarol().get("/audit/export?format=csv&from=yesterday");

        // Then
        file.then().statusCode(400).contentType(startsWith("text/html")).body(containsString("must be a day such as"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester", "approver", "operator"})
    void onlyAuditorsSearchAndExport(String role) {
        // When
        Response search = Audit.as("alice", role).get("/audit");
        Response export = Audit.as("alice", role).get("/audit/export?format=csv");

        // Then
        search.then().statusCode(403).contentType(startsWith("text/html"));
        export.then().statusCode(403);
    }

    private static Response page(Map<String, String> filters) {
        RequestSpecification call = Audit.asCarol();
        filters.forEach(call::queryParam);
        return call.get("/audit");
    }

    private static Story story(String requestId) {
        return new Story(requestId).replacing("alice@example.com", YUKI);
    }
}
