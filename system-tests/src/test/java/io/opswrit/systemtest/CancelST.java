package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A cancelled request that waits never runs; one that runs is stopped, and the view tells what came of it. */
class CancelST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Inbox inbox = new Inbox(stack);
    private final Fleet fleet = new Fleet(stack);

    @Test
    void whatIsCancelledWhileItWaitsNeverRuns() {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        portal.task(Persona.BOB, id);

        // When
        Http.Answer answer = portal.cancel(id);

        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(portal.awaitStatus(id, "CANCELLED").path("ssm_command_id").isNull())
                .isTrue();
        inbox.awaitMail(Persona.ALICE, id, "Request cancelled");
        assertThat(portal.approve(Persona.BOB, id).status()).isEqualTo(409);
        assertThat(portal.awaitRecord(id, "CANCELLED").path("ran").asText()).isEqualTo("no");
    }

    @Test
    void whatIsCancelledAfterDispatchIsStopped() {
        // Given: a command that may take long enough to be stopped, at twenty times the speed
        String id = portal.submit(Persona.ALICE, Instances.SLOW, "PatchNow", Map.of());
        portal.approve(Persona.BOB, id);
        portal.awaitStatus(id, "RUNNING");

        // When
        Http.Answer answer = portal.cancel(id);

        // Then
        assertThat(answer.status()).isEqualTo(202);
        JsonNode view = portal.awaitEnd(id);
        assertThat(view.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(view.path("ssm_status").asText()).isEqualTo("Cancelled");
        assertThat(view.path("cancel_requested_at").isNull()).isFalse();
        assertThat(fleet.runsOf(view.path("ssm_command_id").asText())).isLessThanOrEqualTo(1);
        inbox.awaitMail(Persona.ALICE, id, "Command cancelled");
    }
}
