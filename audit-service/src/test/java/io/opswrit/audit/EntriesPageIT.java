package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AuditTest
class EntriesPageIT {

    private static final Story STORY = new Story(TestEvents.requestId());
    private static final String ID = STORY.requestId();
    private static final String BUSY = TestEvents.requestId();

    @BeforeAll
    static void happen() {
        try (TestTopics topics = new TestTopics()) {
            topics.send(IntStream.range(0, 60)
                    .mapToObj(n -> TestEvents.message(BUSY, new Story(BUSY).event("execution.started")))
                    .toList());
        }
        Audit.tell(STORY, "request.submitted", "approval.opened", "approval.granted", "result.completed");
        Audit.awaitEntries(BUSY, 60);
    }

    @Test
    void entriesAreFactsInWordsWithTheirProof() {
        // When
        Response page = Audit.asCarol().get("/audit/" + ID + "/entries");

        // Then
        page.then()
                .statusCode(200)
                .body(containsString("The request was made and its order signed"))
                .body(containsString("Approved: the writ was signed"))
                .body(containsString("</span> matches</span>"))
                .body(not(containsString("does not match its text")));
        String digest = TestDatabase.rows("select digest from audit_entry where request_id = ? order by seq", ID)
                .getFirst();
        assertThat(page.asString()).contains(digest);
    }

    @Test
    void manyEntriesComeInPages() {
        // Given
        String first = Audit.asCarol().get("/audit/" + BUSY + "/entries").asString();
        String later = first.replaceAll("(?s).*href=\"(/audit/[^\"]*after=[^\"]*)\".*", "$1");

        // When
        String second = Audit.asCarol().urlEncodingEnabled(false).get(later).asString();

        // Then
        assertThat(first.split("<li data-row", -1)).hasSize(51);
        assertThat(second.split("<li data-row", -1)).hasSize(11);
        assertThat(second).doesNotContain("Later entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester", "approver", "operator"})
    void onlyAuditorsReadEntries(String role) {
        // When
        Response page = Audit.as("alice", role).get("/audit/" + ID + "/entries");

        // Then
        page.then().statusCode(403).contentType(startsWith("text/html"));
    }
}
