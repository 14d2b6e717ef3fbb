package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The agent of the instance is stopped: the command times out, and the requester hears that nobody can tell whether it ran. */
class TimeOutST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Inbox inbox = new Inbox(stack);

    @Test
    void anUndeliveredCommandTimesOutAndTheRequesterIsTold() {
        // Given
        String instance = Instances.AGENT_STOPPED;

        // When
        String id = portal.checkDiskSpace(instance);

        // Then
        JsonNode view = portal.awaitStatus(id, "TIMED_OUT");
        assertThat(view.path("ran").asText()).isEqualTo("unknown");
        assertThat(view.path("ssm_status").asText()).isEqualTo("DeliveryTimedOut");
        assertThat(inbox.awaitMail(Persona.ALICE, id, "[IT Portal] Command timed out — " + instance)
                        .path("text")
                        .asText())
                .contains("We cannot tell whether it ran; look before you repeat it.")
                .containsPattern("https://\\S+" + id);
        assertThat(portal.awaitRecord(id, "TIMED_OUT").path("ran").asText()).isEqualTo("unknown");
    }

    @Test
    void aLongCommandIsReportedAsStillRunningAndThenAsDone() {
        // Given: an instance on which everything takes longer than the looks that were promised
        String id = portal.submit(Persona.ALICE, Instances.SLOW, "PatchNow", Map.of());

        // When
        portal.approve(Persona.BOB, id);

        // Then
        JsonNode mail = inbox.awaitMail(Persona.ALICE, id, "[IT Portal] Command still running — " + Instances.SLOW);
        assertThat(mail.path("text").asText()).contains("It usually takes 10 min");
        inbox.awaitMail(Persona.ALICE, id, "[IT Portal] Command completed — " + Instances.SLOW);
        assertThat(portal.awaitRecord(id, "SUCCEEDED").path("notifications").toString())
                .contains("still-running", "succeeded");
    }
}
