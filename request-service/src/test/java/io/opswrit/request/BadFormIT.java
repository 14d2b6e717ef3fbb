package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in the form is said beside the field, by the page and by its parts alike, and changes nothing. */
@QuarkusTest
class BadFormIT extends TestParts {

    private static final String MARKUP = "\"'><script>alert(1)</script>{{7*7}}";

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("instance_id", "", "Instance id must look like"),
                Arguments.of("instance_id", "web-404", "No known instance is called web-404."),
                Arguments.of("instance_id", "i-0A1B2C3D4E5F67890", "Instance id must look like"),
                Arguments.of("instance_id", "x".repeat(3_000), "Instance id must look like"),
                Arguments.of("command_type", "", "Must be one of: CheckDiskSpace"),
                Arguments.of("command_type", "FormatDisk", "Must be one of: CheckDiskSpace"),
                Arguments.of("parameters.service_name", "", "Required. Must be the name of a systemd service"),
                Arguments.of("parameters.service_name", "nginx; reboot", "Must be the name of a systemd service"),
                Arguments.of("parameters.service_name", "-nginx", "Must not begin with -"),
                Arguments.of("parameters.service_name", "sshd", "Restarting this service could cut"),
                Arguments.of("parameters.service_name", "a\u0001b", "Must not contain control characters"),
                Arguments.of("requester_email", "bob@example.com", "Must be your own address, alice@example.com"),
                Arguments.of("requester_email", MARKUP, "Must be your own address, alice@example.com"),
                Arguments.of("justification", "  ", "RestartService needs a justification: say why."),
                Arguments.of("justification", "x".repeat(2_001), "Must be at most 2000 characters long"),
                Arguments.of("justification", "a\u0007b", "Must not contain control characters"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void theSentenceStandsBesideTheField(String field, String value, String sentence) {
        // Given
        List<String> before = Form.kept();
        Form form = Form.restart(ALICE).reviewed().with(field, value);

        // When
        String page = form.post("send").then().statusCode(400).extract().asString();

        // Then
        assertThat(page).contains("<title>Error: New request", "There is a problem", "href=\"#" + id(field) + "\"");
        assertThat(slot(page, field)).contains(sentence.replace("'", "&#39;"));
        assertThat(Form.kept()).isEqualTo(before);
        if (!field.equals("command_type")) {
            assertThat(slot(form.part("check", field).asString(), field)).contains(sentence);
        }
    }

    @Test
    void everyFieldIsToldAtOnceAndKeepsWhatWasTyped() {
        // Given
        Form form = Form.restart(ALICE)
                .with("instance_id", "nowhere")
                .with("parameters.service_name", "a b")
                .with("requester_email", "somebody")
                .with("justification", "");

        // When
        String page = form.post("send").then().statusCode(400).extract().asString();

        // Then
        assertThat(page.split("class=\"error\"", -1)).hasSize(5);
        assertThat(page).contains("value=\"nowhere\"", "value=\"a b\"", "value=\"somebody\"", "aria-invalid=\"true\"");
    }

    @Test
    void aFieldThatNobodyHasReachedIsNotComplainedAbout() {
        // Given
        Form form = Form.restart(ALICE).with("parameters.service_name", "").with("justification", "");

        // When
        String part = form.part("check", "instance_id")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(part).doesNotContain("class=\"error\"").contains("id=\"review\" hx-swap-oob", "Not seen by Opswrit");
        assertThat(slot(form.part("check", "justification").asString(), "justification"))
                .contains("say why.");
    }

    /** Keys pass several types by, and the instance that was left is still being checked. */
    @Test
    void aCheckThatOvertakesTheFieldsSpeaksOnlyOfWhatThePageHas() {
        // Given
        Form passing = Form.restart(ALICE).with("shown", "PatchNow").with("instance_id", "nowhere");

        // When
        String part = passing.part("check", "instance_id")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(slot(part, "instance_id")).contains("class=\"error\"");
        assertThat(part).doesNotContain("parameters-", "id=\"review\"", "id=\"seen\"", "id=\"send-words\"");
    }

    @Test
    void theFieldsOfAChosenTypeComeAlone() {
        // When
        String part = Form.restart(ALICE)
                .part("fields", "command_type")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(part)
                .contains("name=\"parameters.service_name\"", "systemctl restart -- &#39;nginx&#39;", "id=\"seen\"")
                .doesNotContain("<html", "id=\"instance_id\"");
    }

    @Test
    void lineBreaksOfBrowsersAreLineBreaks() {
        // Given
        Form form = Form.restart(ALICE).with("justification", "one\r\ntwo");

        // When
        var answer = form.reviewed().post("send");

        // Then
        answer.then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instance_id",
                "command_type",
                "parameters.service_name",
                "requester_email",
                "justification",
                "key",
                "seen",
                "step"
            })
    void markupIsShownAndNotObeyed(String field) {
        // Given
        Form form = Form.restart(ALICE).with(field, MARKUP);

        // When
        String page = form.post("send").asString();

        // Then
        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("7*7}}</script>")
                .contains("<form id=\"new\"");
        assertThat(form.part("check", field).asString()).doesNotContain("<script>alert");
        assertThat(form.part("fields", field).asString()).doesNotContain("<script>alert");
    }

    private static String id(String field) {
        return field.replace('.', '-');
    }

    /** What stands beside the field. */
    private static String slot(String page, String field) {
        String from = page.substring(page.indexOf("id=\"" + id(field) + "-slot\""));
        return from.substring(0, from.indexOf("</div>"));
    }
}
