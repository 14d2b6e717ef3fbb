package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static io.opswrit.request.Api.BOB;
import static io.opswrit.request.Api.CAROL;
import static io.opswrit.request.Api.EVE;
import static io.opswrit.request.Api.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Outcome;
import io.opswrit.writ.Orders;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestPageIT extends TopicParts {

    @Test
    void aRequestThatWaitsSaysForWhomAndHowLong() {
        // Given
        UUID id = opened(Api.RESTART);

        // When
        String page = Pages.html(ALICE, "/requests/" + id);

        // Then
        assertThat(page)
                .contains("Waiting for approval", "you ask to restart nginx on i-0a1b2c3d4e5f67890")
                .contains("Bob was asked to approve", "Next: an approver decides")
                .contains("Until more approvers are asked", "Until it expires without a decision", "data-until")
                .contains("systemctl restart", "Ask to stop it", "/requests/new?from=" + id, "/audit/" + id)
                .contains("sse-connect=\"/requests/" + id + "/events?after=2.open\"", "sse-close=\"end\"")
                .contains("<noscript>");
    }

    @Test
    void othersReadWhoAsks() {
        // Given
        UUID id = opened(Api.RESTART);

        // When
        String page = Pages.html(OLGA, "/requests/" + id);

        // Then
        assertThat(page).contains("Alice asks to restart nginx on i-0a1b2c3d4e5f67890");
        assertThat(page).contains("Ask to stop it").doesNotContain("/requests/new?from=");
        assertThat(Pages.html(CAROL, "/requests/" + id)).doesNotContain("Ask to stop it");
        assertThat(Pages.html(BOB, "/requests/" + id)).doesNotContain("Ask to stop it");
    }

    @Test
    void whatOneMayNotSeeIsNotThere() {
        // Given
        UUID id = Api.submit(ALICE, Api.RESTART);

        // When
        var page = Pages.get(EVE, "/requests/" + id);

        // Then
        page.then().statusCode(404).contentType("text/html").body(containsString("There is no request"));
        Pages.get(EVE, "/requests/" + id + "/output").then().statusCode(404);
        Pages.get(EVE, "/requests/" + id + "/events").then().statusCode(404);
        Pages.post(EVE, "/requests/" + id + "/cancel", Map.of()).then().statusCode(404);
        Pages.get(TestTokens.person("nobody"), "/requests/" + id).then().statusCode(403);
    }

    @Test
    void theEndIsToldWithOutputAndEveryField() {
        // Given
        UUID id = opened(Api.RESTART);
        var order = Api.order(id);
        String digest = Orders.digest(order);

        // When
        topics.send(id.toString(), OtherServices.granted(2, order, digest));
        topics.send(id.toString(), OtherServices.dispatched(1, order, digest));
        topics.send(id.toString(), OtherServices.completed(id, Outcome.SUCCEEDED));

        // Then
        Api.awaitStatus(id, "SUCCEEDED");
        await().untilAsserted(() -> assertThat(Pages.html(ALICE, "/requests/" + id))
                .contains("Approved by Bob")
                .contains("Done after 9 s", "9 bytes, complete", "out\uFFFDput")
                .contains("Errors: nothing (0 bytes, complete)")
                .contains("Order digest", digest, "<span class=\"muted\">none</span>")
                .contains("Run again")
                .doesNotContain("sse-connect", "Ask to stop it"));
    }

    @Test
    void outputIsAFileAndNothingElse() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);
        topics.send(id.toString(), FailedRun.wrote(id, "<script>alert(1)</script>\u001b[31m", "no", true));
        Api.awaitStatus(id, "FAILED");

        // When
        var file = Pages.get(ALICE, "/requests/" + id + "/output").then();

        // Then
        file.statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"request-" + id + "-output.txt\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(equalTo("<script>alert(1)</script>\u001b[31m"));
        Pages.get(ALICE, "/requests/" + id + "/error").then().statusCode(200).body(equalTo("no"));
    }

    @Test
    void thereIsNoFileOfWhatDidNotRun() {
        // Given
        UUID id = Api.submit(ALICE, Api.DISKS);

        // When
        var file = Pages.get(ALICE, "/requests/" + id + "/output").then();

        // Then
        file.statusCode(404).contentType("text/html");
    }

    private static UUID opened(String body) {
        UUID id = Api.submit(ALICE, body);
        var order = Api.order(id);
        topics.send(
                id.toString(),
                OtherServices.opened(
                        1, order, Orders.digest(order), TestTokens.ISSUER + "#" + TestTokens.subject("bob")));
        await().untilAsserted(() -> Api.find(BOB, id).statusCode(200));
        return id;
    }
}
