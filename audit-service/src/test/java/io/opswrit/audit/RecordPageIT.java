package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AuditTest
class RecordPageIT {

    private static final String ATTACK = "<script>x</script>";
    private static final String ESCAPED = "&lt;script&gt;x&lt;/script&gt;";
    private static final Story STORY = new Story(TestEvents.requestId());
    private static final String ID = STORY.requestId();
    private static final String UNFINISHED = TestEvents.requestId();
    private static final String BUSY = TestEvents.requestId();

    /** Everything that people and instances write is an attack here. */
    private static final Story HOSTILE = new Story(TestEvents.requestId())
            .replacing("502s since the 13:40 deploy", ATTACK + "justified")
            .replacing("\"restart nginx\"", "\"" + ATTACK + "summary\"")
            .replacing("systemctl restart -- 'nginx'", ATTACK + "command")
            .replacing("\"service_name\": \"nginx\"", "\"service_name\": \"" + ATTACK + "parameter\"")
            .replacing("go ahead", ATTACK + "comment")
            .replacing("Is it out of", ATTACK + "question")
            .replacing("Yes, the load balancer", ATTACK + "answer")
            .replacing("bob@example.com", ATTACK + "name@example.com")
            .replacing("nginx restarted", ATTACK + "output \\u001b[31m \\u202e")
            .replacing("\"error\": \"\"", "\"error\": \"" + ATTACK + "error\"")
            .replacing("\"reason\": null", "\"reason\": \"" + ATTACK + "reason\"")
            .replacing("\"Success\"", "\"" + ATTACK + "ssm\"");

    @BeforeAll
    static void happen() {
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
        try (TestTopics topics = new TestTopics()) {
            topics.send(ID, STORY.events(all));
            topics.send(UNFINISHED, new Story(UNFINISHED).events("request.submitted"));
            topics.send(HOSTILE.requestId(), HOSTILE.events(all));
            topics.send(IntStream.range(0, 60)
                    .mapToObj(n -> TestEvents.message(BUSY, new Story(BUSY).event("execution.started")))
                    .toList());
        }
        Stream.of(ID, HOSTILE.requestId()).forEach(id -> {
            Audit.awaitStatus(id, "SUCCEEDED");
            awaitEntries(id, all.length);
        });
        Audit.awaitStatus(UNFINISHED, "PENDING_APPROVAL");
        awaitEntries(BUSY, 60);
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

    @ParameterizedTest
    @ValueSource(strings = {"/audit/%s", "/audit/%s/entries"})
    void nothingThatSomebodyWroteIsObeyed(String path) {
        // When
        String html = Audit.asCarol().get(path.formatted(HOSTILE.requestId())).asString();

        // Then
        assertThat(html).doesNotContain("<script>x", "\u001b", "\u202e");
        Stream<String> said =
                Stream.of("justified", "summary", "command", "parameter", "comment", "question", "answer", "name");
        assertThat(said).allSatisfy(what -> assertThat(html).contains(ESCAPED + what));
    }

    @Test
    void whatTheInstanceWroteIsShownAndNotObeyed() {
        // When
        String html = Audit.asCarol().get("/audit/" + HOSTILE.requestId()).asString();

        // Then
        assertThat(html)
                .contains(
                        ESCAPED + "output ␛[31m &lt;U+202E&gt;",
                        ESCAPED + "error",
                        ESCAPED + "reason",
                        ESCAPED + "ssm");
    }

    @Test
    void theSearchEscapesWhatItShows() {
        // When
        String html = Audit.asCarol()
                .queryParam("instance_id", HOSTILE.instanceId())
                .queryParam("text", ATTACK)
                .queryParam("command_type", ATTACK)
                .get("/audit")
                .asString();

        // Then
        assertThat(html).doesNotContain("<script>x").contains("value=\"" + ESCAPED + "\"");
    }

    @Test
    void aDownloadIsAFileThatNoBrowserOpens() {
        // When
        Response file = Audit.asCarol().get("/audit/" + HOSTILE.requestId() + "/output");

        // Then
        file.then()
                .statusCode(200)
                .contentType("text/plain; charset=utf-8")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"opswrit-" + HOSTILE.requestId() + "-output.txt\""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(equalTo(ATTACK + "output \u001b[31m \u202e\n"));
    }

    @Test
    void whatWasNeverWrittenCannotBeDownloaded() {
        // When
        Response file = Audit.asCarol().get("/audit/" + UNFINISHED + "/output");

        // Then
        file.then().statusCode(404).contentType(startsWith("text/html"));
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

    private static void awaitEntries(String requestId, int count) {
        await().atMost(Audit.PATIENCE)
                .until(() -> TestDatabase.rows("select seq from audit_entry where request_id = ?", requestId)
                                .size()
                        >= count);
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&#39;", "'").replaceAll("\\s+", " ");
    }
}
