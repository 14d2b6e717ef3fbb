package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@AuditTest
class RecordPageIT {

    private static final Story STORY = new Story(TestEvents.requestId());
    private static final String ID = STORY.requestId();
    private static final String UNFINISHED = TestEvents.requestId();

    @BeforeAll
    static void happen() {
        Audit.tellAll(STORY);
        Audit.tell(new Story(UNFINISHED), "request.submitted");
    }

    @Test
    void aRecordIsASentenceFirstThenWhatCameOutThenAllFields() {
        // When
        Response page = Audit.asCarol().get("/audit/" + ID);

        // Then
        page.then().statusCode(200).contentType(startsWith("text/html"));
        String html = page.asString();
        assertThat(html)
                .contains("<h1>alice@example.com asked to restart nginx on " + STORY.instanceId()
                        + "; bob@example.com approved</h1>")
                .contains("It ran and ended well with exit code 0. It wrote 16 bytes.");
        assertThat(text(html))
                .containsSubsequence(
                        "✓ Done",
                        "systemctl restart -- 'nginx'",
                        "16 bytes, complete",
                        "nginx restarted",
                        "bob@example.com approved (level 1)",
                        "go ahead",
                        "Reason reason none",
                        "Mails",
                        "Proof",
                        "6ca607f9e98f8260da892e4b9207a249b6a37da3e9d6b77215c60f7a4000f778");
        assertThat(text(html))
                .containsPattern("bob@example.com asked on [^.]* UTC Is it out of the load balancer\\?")
                .containsPattern("alice@example.com answered on [^.]* UTC Yes, the load balancer");
    }

    @Test
    void everyFieldOfTheApiIsNamed() {
        // Given
        var fields = Audit.json(Audit.asCarol().get("/api/audit/records/" + ID)).fieldNames();

        // When
        String html = Audit.asCarol().get("/audit/" + ID).asString();

        // Then
        fields.forEachRemaining(
                name -> assertThat(html).contains("<span class=\"field-name mono\">" + name + "</span>"));
    }

    @ParameterizedTest
    @CsvSource({
        "alice,requester,200",
        "bob,approver,200",
        "dave,approver,404",
        "bob,requester,404",
        "mallory,requester,404",
        "olga,operator,200",
        "carol,auditor,200"
    })
    void thoseWhomItConcernsSeeItAndForOthersThereIsNone(String person, String role, int status) {
        // When
        List<Response> answers = Stream.of("", "/output", "/error")
                .map(path -> Audit.as(person, role).get("/audit/" + ID + path))
                .toList();

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(status);
    }

    @Test
    void whatDoesNotExistLooksTheSameAsWhatIsNotYours() {
        // Given
        String unknown = TestEvents.requestId();

        // When
        Response none = Audit.as("mallory", "requester").get("/audit/" + unknown);
        Response hidden = Audit.as("mallory", "requester").get("/audit/" + ID);

        // Then
        none.then().statusCode(404).contentType(startsWith("text/html"));
        assertThat(none.asString().replace(unknown, "ID"))
                .isEqualTo(hidden.asString().replace(ID, "ID"));
    }

    @ParameterizedTest
    @CsvSource({
        "carol,auditor,true,true",
        "olga,operator,false,true",
        "bob,approver,false,true",
        "alice,requester,false,false"
    })
    void linksAreThoseThatTheRolesAllow(String person, String role, boolean entries, boolean review) {
        // When
        String html = Audit.as(person, role).get("/audit/" + ID).asString();

        // Then
        assertThat(html).contains("href=\"/requests/" + ID + "\"");
        assertThat(html.contains("href=\"/audit/" + ID + "/entries\"")).isEqualTo(entries);
        assertThat(html.contains("The request was made and its order signed")).isEqualTo(entries);
        assertThat(html.contains("href=\"/approvals/" + ID + "\"")).isEqualTo(review);
    }

    @Test
    void whatWasNeverWrittenCannotBeDownloaded() {
        // When
        Response file = Audit.asCarol().get("/audit/" + UNFINISHED + "/output");

        // Then
        file.then().statusCode(404).contentType(startsWith("text/html"));
    }

    @Test
    void aPrintedPageSaysWhoPrintedItWhenAndFromWhere() {
        // When
        String html = Audit.asCarol().get("/audit/" + ID).asString();

        // Then
        assertThat(text(html))
                .containsPattern(
                        "Printed by \\S+ \\(carol@example\\.com\\) on \\d+ \\w+ \\d{4} \\d\\d:\\d\\d:\\d\\d UTC from "
                                + "http://localhost:8080/audit/" + ID);
    }

    @Test
    void pagesNeedNoScriptOfTheirOwn() {
        // When
        String html = Audit.asCarol().get("/audit").asString();

        // Then
        assertThat(html)
                .contains("<form method=\"get\" action=\"/audit\"")
                .doesNotContain("style=", "onclick", "hx-get")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&#39;", "'").replaceAll("\\s+", " ");
    }
}
