package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing risky is sent before somebody else has said yes to exactly that. */
class ApprovalGateST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Inbox inbox = new Inbox(stack);
    private final Fleet fleet = new Fleet(stack);

    @Test
    void nothingIsSentBeforeTheDecisionAndOneCommandAfterIt() {
        // Given: an instance that no other test uses
        String id = portal.submit(Persona.ALICE, Instances.YUM, "PatchNow", Map.of("package_manager", "yum"));
        JsonNode task = portal.task(Persona.BOB, id);
        assertThat(task.path("resolved_command").asText()).isEqualTo("yum update -y");
        JsonNode asked = inbox.awaitMail(Persona.BOB, id, "Approval needed");
        assertThat(asked.path("text").asText())
                .startsWith("alice asks to install all updates with yum on " + Instances.YUM);
        assertThat(fleet.sentTo(Instances.YUM)).isEmpty();
        assertThat(portal.view(id).path("status").asText()).isEqualTo("PENDING_APPROVAL");

        // When
        Http.Answer approved = portal.approve(Persona.BOB, id);

        // Then
        assertThat(approved.status()).as("%s", approved.body()).isLessThan(300);
        JsonNode view = portal.awaitStatus(id, "SUCCEEDED");
        assertThat(view.path("approved_by").toString()).contains("bob@example.org");
        assertThat(fleet.sentTo(Instances.YUM))
                .containsExactly(view.path("ssm_command_id").asText());
        assertThat(fleet.runsOf(view.path("ssm_command_id").asText())).isEqualTo(1);
        inbox.awaitMail(Persona.ALICE, id, "[IT Portal] Command completed — " + Instances.YUM);
        assertThat(portal.awaitRecord(id, "SUCCEEDED").path("approved_by").asText())
                .isEqualTo("bob@example.org");
    }

    @Test
    void aRejectedRequestNeverRunsAndTheRequesterIsToldWhy() {
        // Given
        String id = portal.restartNginx(Instances.STAGING);

        // When
        Http.Answer rejected = portal.reject(Persona.BOB, id, "Not during the sale");

        // Then
        assertThat(rejected.status()).as("%s", rejected.body()).isLessThan(300);
        assertThat(portal.awaitStatus(id, "REJECTED").path("reason").asText()).isEqualTo("Not during the sale");
        assertThat(inbox.awaitMail(Persona.ALICE, id, "Request rejected")
                        .path("text")
                        .asText())
                .contains("Not during the sale", "Nothing ran.");
        JsonNode record = portal.awaitRecord(id, "REJECTED");
        assertThat(record.path("ssm_command_id").isNull()).isTrue();
        assertThat(portal.approve(Persona.BOB, id).status()).isEqualTo(409);
    }

    @Test
    void aQuestionIsAnsweredAndTheTaskGoesOn() {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        portal.ask(Persona.BOB, id, "Is it out of the load balancer?");
        portal.awaitStatus(id, "INFO_REQUESTED");
        assertThat(inbox.awaitMail(Persona.ALICE, id, "A question about your request")
                        .path("text")
                        .asText())
                .contains("Is it out of the load balancer?");
        assertThat(portal.approve(Persona.BOB, id).status()).isEqualTo(409);

        // When
        Http.Answer answered = portal.answer(id, "Yes, it is.");

        // Then
        assertThat(answered.status()).as("%s", answered.body()).isLessThan(300);
        portal.awaitStatus(id, "PENDING_APPROVAL");
        assertThat(portal.view(id).path("thread").toString()).contains("Yes, it is.");
        portal.awaitPending(Persona.BOB, id);
        assertThat(portal.approve(Persona.BOB, id).status()).isLessThan(300);
        portal.awaitStatus(id, "SUCCEEDED");
    }

    @Test
    void neitherTheRequesterNorAProgramNorAnotherDigestCanApprove() {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        String digest = portal.task(Persona.BOB, id).path("order_digest").asText();
        String url = stack.url() + "/api/approvals/" + id + "/approve";
        Map<String, String> body = Map.of("order_digest", digest);

        // When / Then
        assertThat(Http.post(url, null, body).status()).isEqualTo(401);
        assertThat(Http.post(url, portal.everydayToken(Persona.BOB), body).status())
                .isEqualTo(401);
        assertThat(Http.post(url, portal.decidingToken(Persona.ALICE), body).status())
                .isIn(403, 404);
        assertThat(Http.post(url, stack.robotToken(), body).status()).isEqualTo(403);
        assertThat(Http.post(url, portal.decidingToken(Persona.BOB), Map.of("order_digest", "0".repeat(64)))
                        .status())
                .isEqualTo(409);
        assertThat(portal.view(id).path("status").asText()).isEqualTo("PENDING_APPROVAL");
    }
}
