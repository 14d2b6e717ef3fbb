package io.opswrit.systemtest;

import static io.opswrit.systemtest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.Persona;
import org.junit.jupiter.api.Test;

/** Silence is not consent: it asks the next level, and then ends the request. */
class DeadlineST {

    private final Portal portal = new Portal(Stacks.shared());
    private final Inbox inbox = new Inbox(Stacks.shared());

    @Test
    void anUndecidedTaskEscalatesAndThenExpires() {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        portal.task(Persona.BOB, id);

        // When: nobody does anything

        // Then
        JsonNode escalated = inbox.awaitMail(Persona.DAVE, id, "Approval overdue");
        assertThat(escalated.path("text").asText()).startsWith("alice asks to restart nginx on ");
        assertThat(portal.task(Persona.DAVE, id).path("escalation_level").asInt())
                .isEqualTo(2);
        await("expiry of " + id)
                .until(() -> portal.view(id).path("status").asText().equals("EXPIRED"));
        inbox.awaitMail(Persona.ALICE, id, "Request expired");
        JsonNode record = portal.awaitRecord(id, "EXPIRED");
        assertThat(record.path("ssm_command_id").isNull()).isTrue();
        assertThat(record.path("ran").asText()).isEqualTo("no");
    }
}
