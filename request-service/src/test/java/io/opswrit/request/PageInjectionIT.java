package io.opswrit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Actor;
import io.opswrit.events.ApprovalEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Text of people and instances is text on every page, whatever it looks like. */
@QuarkusTest
class PageInjectionIT extends TestParts {

    private static final String MARKUP = "</textarea></pre><script>alert(1)</script><img src=x onerror=alert(1)>{7*7}";

    @Test
    void nothingThatSomebodyWroteIsObeyed() {
        // Given
        TestTokens mallory =
                TestTokens.person("mallory").claim("name", MARKUP + "\u202egnp").roles("requester");
        UUID asked = Api.submit(mallory, body());
        UUID ended = Api.submit(mallory, body());
        try (var topics = new TestTopics()) {
            topics.send(
                    asked.toString(),
                    new ApprovalEvent.InfoRequested(
                            1,
                            new Actor("person", "x", MARKUP, null, null),
                            OtherServices.QUESTION,
                            MARKUP,
                            OtherServices.NOON));
            topics.send(ended.toString(), FailedRun.wrote(ended, MARKUP + "\u001b[2J\u202e", MARKUP, false));
            Api.awaitStatus(asked, "INFO_REQUESTED");
            Api.awaitStatus(ended, "FAILED");
        }
        String question = Pages.html(mallory, "/requests/" + asked);
        Pages.post(mallory, "/requests/" + asked + "/answers", Map.of("text", MARKUP))
                .then()
                .statusCode(303);

        // When
        String pages = question
                + Pages.html(mallory, "/requests/" + asked)
                + Pages.html(mallory, "/requests/" + ended)
                + Pages.html(mallory, "/requests")
                + Pages.html(Api.OLGA, "/requests/" + ended);

        // Then
        assertThat(pages)
                .doesNotContain("<script>alert", "<img src=x", "\u001b", "\u202e")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "␛[2J", "&lt;U+202E&gt;");
    }

    private static String body() {
        return "{\"instance_id\": \"i-0a1b2c3d4e5f67890\", \"command_type\": \"RestartService\","
                + " \"parameters\": {\"service_name\": \"nginx\"}, \"justification\": \"" + MARKUP + "\"}";
    }
}
