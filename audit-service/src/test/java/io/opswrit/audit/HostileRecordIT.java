package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AuditTest
class HostileRecordIT {

    private static final String ATTACK = "<script>x</script>";
    private static final String ESCAPED = "&lt;script&gt;x&lt;/script&gt;";

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
        Audit.tellAll(HOSTILE);
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
}
