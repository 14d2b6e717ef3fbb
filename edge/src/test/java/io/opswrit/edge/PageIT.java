package io.opswrit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class PageIT {

    private static final String OURS = "http://localhost:8080";
    private static final Pattern ASSET = Pattern.compile("/assets/[a-z.]+\\?v=[0-9a-f]{12}");

    @Test
    void theFrameShowsWhatTheRolesAllowAndOnWhatCommandsRun() {
        // When
        String page = as("requester").get("/notes").asString();

        // Then
        assertThat(page).contains("<title>Note · Opswrit</title>", "href=\"/requests/new\"", "Alice", "Log out");
        assertThat(page).doesNotContain("href=\"/audit\"", "href=\"/approvals\"");
        assertThat(page).contains("<strong>Real instances:</strong> AWS account 111122223333, region &lt;eu&gt;");
    }

    @Test
    void whatABrowserWouldObeyIsShownInstead() {
        // When
        String page = as("requester").get("/notes").asString();

        // Then
        assertThat(page).contains("␛[2Jdone&lt;U+202E&gt;", "11 bytes", "complete");
        assertThat(page).contains("datetime=\"2026-11-23T13:02:00Z\"", "13:02 UTC");
    }

    @Test
    void whatWasTypedComesBackAsTextBesideWhatIsWrongWithIt() {
        // When
        Response answer =
                ours(as("requester")).formParam("text", "\"><script>x</script>").post("/notes");

        // Then
        assertThat(answer.asString())
                .contains("value=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt;\"")
                .contains("<a href=\"#parameters-text\">Text: must be short</a>")
                .contains("id=\"parameters-text-error\"");
        assertThat(answer.asString()).doesNotContain("<script>x");
    }

    @Test
    void pagesMayNotBeFramedNorRunScriptOfOthers() {
        // When
        Response answer = as("requester").get("/notes");

        // Then
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void theApiKeepsItsOwnHeaders() {
        // When
        Response answer = as("requester").get("/api/notes");

        // Then
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void eachFileOfAPageIsThereAndKeptForEver() {
        // Given
        var names = ASSET.matcher(as("requester").get("/notes").asString())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();

        // When
        var answers = names.stream().map(name -> given().get(name)).toList();

        // Then
        assertThat(answers).hasSize(7).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("immutable");
            assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        });
    }

    @Test
    void aPageThatIsNotThereIsSaidInWords() {
        // When
        Response answer = as("requester").get("/notes/nowhere");

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).contains("<h1>There is nothing here</h1>", "Go to the start page");
    }

    @Test
    void aRoleThatIsMissingIsSaidInWords() {
        // When
        Response answer = ours(as("auditor")).formParam("text", "x").post("/notes");

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("<h1>You may not do this</h1>", "Your roles do not allow this.");
    }

    @Test
    void aFaultTellsItsNameAndNothingElse() {
        // When
        Response answer = as("requester").get("/notes/broken");

        // Then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString()).contains("report incident").doesNotContain("the secret of the house");
    }

    @Test
    void insideOfAPageAFaultIsANotice() {
        // When
        Response answer = as("requester").header("HX-Request", "true").get("/notes/broken");

        // Then
        assertThat(answer.asString()).startsWith("<div class=\"notice bad\">").doesNotContain("<html");
    }

    @Test
    void aFormSentAfterTheLoginRanOutIsKept() {
        // When
        Response answer = ours(given())
                .formParam("text", "a long <b>story</b>")
                .formParam("key", "0816")
                .post("/notes?x=1");

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString())
                .contains("Your login has run out", "action=\"/notes?x=1\"", "Send again")
                .contains("name=\"text\" value=\"a long &lt;b&gt;story&lt;/b&gt;\"")
                .contains("<dd class=\"prose\">a long &lt;b&gt;story&lt;/b&gt;</dd>")
                .contains("name=\"key\" value=\"0816\"")
                .doesNotContain("<dd class=\"prose\">0816</dd>");
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(TestTokens.person("alice").roles(role).token())
                .redirects()
                .follow(false);
    }

    private static RequestSpecification ours(RequestSpecification call) {
        return call.header("Origin", OURS);
    }
}
