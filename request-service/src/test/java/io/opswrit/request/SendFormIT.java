package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A form is sent once, and only as it was seen. */
@QuarkusTest
class SendFormIT extends TestParts {

    private static final TestTokens DANA = TestTokens.person("dana").roles("requester", "delegate");

    @Test
    void whatWasNotSeenIsNotSent() {
        // Given
        Form form = Form.restart(ALICE).reviewed().with("parameters.service_name", "cron");
        List<String> before = Form.kept();

        // When
        String page = form.post("send").then().statusCode(200).extract().asString();

        // Then
        assertThat(page).contains("Nothing is sent yet", "Ask for approval: restart cron on i-0a1b2c3d4e5f67890");
        assertThat(Form.kept()).isEqualTo(before);
        form.on(page).post("send").then().statusCode(303);
    }

    @Test
    void aFormSentTwiceIsOneRequest() {
        // Given
        Form form = Form.restart(ALICE).reviewed();
        String first = form.post("send").then().statusCode(303).extract().header("Location");
        List<String> kept = Form.kept();

        // When
        String second = form.post("send").then().statusCode(303).extract().header("Location");

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(kept).isEqualTo(Form.kept());
    }

    @Test
    void aFormSentAgainWithChangesAsksFirst() {
        // Given
        Form form = Form.restart(ALICE).reviewed();
        form.post("send").then().statusCode(303);
        List<String> kept = Form.kept();

        // When
        String page = form.with("justification", "and again")
                .post("send")
                .then()
                .statusCode(409)
                .extract()
                .asString();

        // Then
        assertThat(page).contains("You have sent this form before", "and again</textarea>");
        assertThat(Form.kept()).isEqualTo(kept);
        form.with("justification", "and again").on(page).post("send").then().statusCode(303);
    }

    @Test
    void aDelegateAsksForSomebodyElse() {
        // Given
        Form form = Form.disks(DANA).with("requester_email", "frank@example.com");
        assertThat(Form.open(DANA, "?command_type=CheckDiskSpace").asString()).contains("name=\"requester_email\"");

        // When
        String location =
                form.reviewed().post("send").then().statusCode(303).extract().header("Location");

        // Then
        assertThat(TestDatabase.rows(
                        "select requester_email from request where request_id = ?",
                        UUID.fromString(location.substring(location.lastIndexOf('/') + 1))))
                .containsExactly("frank@example.com");
    }
}
