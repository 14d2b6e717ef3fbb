package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More records than a page holds, of a requester whom nobody else knows; one of them has ended. */
@QuarkusTest
@AuditTest
class SearchPageIT {

    private static final String NAME = "yuki" + TestEvents.requestId().replace("-", "");
    private static final String YUKI = NAME + "@example.com";
    private static final List<String> IDS =
            Stream.generate(TestEvents::requestId).limit(60).toList();
    private static final String DONE = IDS.getLast();
    private static final Pattern RECORD = Pattern.compile("<a href=\"/audit/([0-9a-f-]{36})\"");
    private static final Pattern OLDER = Pattern.compile("href=\"(/audit\\?[^\"]*after=[^\"]*)\"");

    @BeforeAll
    static void happen() {
        try (TestTopics topics = new TestTopics()) {
            topics.send(IDS.stream()
                    .filter(id -> !id.equals(DONE))
                    .map(id -> TestEvents.message(id, story(id).event("request.submitted")))
                    .toList());
        }
        Audit.tell(
                story(DONE).replacing("the 13:40 deploy", "the <blue> moon"),
                "request.submitted",
                "approval.granted",
                "result.completed");
        IDS.forEach(id -> Audit.awaitEntries(id, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "status,SUCCEEDED,true",
        "status,FAILED,false",
        "approver,bob@example.com,true",
        "approver,dave@example.com,false",
        "command_type,RestartService,true",
        "from,2026-11-23,true",
        "from,2026-11-24,false",
        "to,2026-11-23,true",
        "to,2026-11-22,false",
        "text,nginx,true",
        "text,example,true",
        "text,no-such-word-anywhere,false"
    })
    void eachFilterShowsWhatFits(String filter, String value, boolean found) {
        // Given
        Map<String, String> filters =
                new HashMap<>(Map.of("instance_id", story(DONE).instanceId(), filter, value));

        // When
        Response page = page(filters);

        // Then
        page.then().statusCode(200);
        assertThat(ids(page)).isEqualTo(found ? List.of(DONE) : List.of());
    }

    @Test
    void wordsFindThePartsOfAddressesToo() {
        // When
        Response page = page(Map.of("text", NAME + " blue moon"));

        // Then
        assertThat(ids(page)).containsExactly(DONE);
    }

    @Test
    void aLineIsASentence() {
        // When
        Response page = page(Map.of("requester", YUKI, "status", "SUCCEEDED"));

        // Then
        String text = page.asString().replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
        assertThat(text)
                .contains(NAME + " asked to restart nginx on " + story(DONE).instanceId() + "; bob approved: ✓ Done");
    }

    @Test
    void pagesFollowEachOtherByTheLinkOlder() {
        // Given
        Response first = page(Map.of("requester", YUKI));
        String older = OLDER.matcher(first.asString())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");

        // When
        Response second = Audit.asCarol().urlEncodingEnabled(false).get(older);

        // Then
        assertThat(Stream.concat(ids(first).stream(), ids(second).stream()).toList())
                .containsExactlyElementsOf(IDS.reversed());
        assertThat(OLDER.matcher(second.asString()).find()).isFalse();
        second.then().body(containsString(">Newest</a>"));
    }

    @Test
    void whatFitsNothingSaysWhatToDo() {
        // When
        Response page = page(Map.of("text", "no-such-word-anywhere", "requester", "nobody@example.com"));

        // Then
        page.then()
                .statusCode(200)
                .body(containsString("No record fits all of these filters"))
                .body(containsString("Show all records"))
                .body(containsString("value=\"nobody@example.com\""))
                .body(not(containsString("Export as CSV")));
    }

    @ParameterizedTest
    @CsvSource({
        "requester,alice,must be a whole address",
        "approver,bob,must be a whole address",
        "instance_id,i-123,must look like i-0a1b2c3d4e5f67890",
        "status,DONE,must be one of the list",
        "command_type,Unheard,no record has this one",
        "from,yesterday,must be a day such as",
        "to,2026-02-30,must be a day such as"
    })
    void aBadFilterIsNamedBesideItsFieldAndWhatWasTypedStays(String field, String value, String message) {
        // When
        Response page = page(Map.of("text", "kept words", field, value));

        // Then
        page.then()
                .statusCode(400)
                .body(containsString("<title>Error: Audit"))
                .body(containsString("There is a problem"))
                .body(containsString("id=\"" + field + "-error\""))
                .body(containsString(message))
                .body(containsString("value=\"kept words\""));
        assertThat(ids(page)).isEmpty();
    }

    @Test
    void daysInTheWrongOrderAreAnError() {
        // When
        Response page = page(Map.of("from", "2026-11-24", "to", "2026-11-23"));

        // Then
        page.then().statusCode(400).body(containsString("must not be before the first day"));
    }

    @Test
    void aFilterThatThePageDoesNotKnowIsRefused() {
        // When
        Response page = page(Map.of("requestor", YUKI));

        // Then
        page.then().statusCode(400).contentType(startsWith("text/html")).body(containsString("Requestor"));
    }

    private static Response page(Map<String, String> filters) {
        RequestSpecification call = Audit.asCarol();
        filters.forEach(call::queryParam);
        return call.get("/audit");
    }

    private static Story story(String requestId) {
        return new Story(requestId).replacing("alice@example.com", YUKI);
    }

    private static List<String> ids(Response page) {
        return RECORD.matcher(page.asString())
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring("<a href=\"/audit/".length(), link.length() - 1))
                .toList();
    }
}
