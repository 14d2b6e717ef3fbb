package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import org.junit.jupiter.api.Test;

/** A safe command on an instance that is not production: nobody is asked, and everybody hears the same. */
class DryRunST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Inbox inbox = new Inbox(stack);
    private final Fleet fleet = new Fleet(stack);

    @Test
    void aSafeCommandRunsAtOnceAndIsSeenInViewRecordAndMail() {
        // Given
        String instance = Instances.STAGING;

        // When
        String id = portal.checkDiskSpace(instance);

        // Then
        JsonNode view = portal.awaitStatus(id, "SUCCEEDED");
        assertThat(view.path("ssm_output").asText()).contains("Filesystem").contains("/dev/");
        assertThat(view.path("exit_code").asInt(-1)).isZero();
        assertThat(view.path("ran").asText()).isEqualTo("yes");
        assertThat(view.path("approval_required").asBoolean(true)).isFalse();
        assertThat(fleet.runsOf(view.path("ssm_command_id").asText())).isEqualTo(1);

        JsonNode record = portal.awaitRecord(id, "SUCCEEDED");
        assertThat(record.path("ssm_output")).isEqualTo(view.path("ssm_output"));

        JsonNode mail = inbox.awaitMail(Persona.ALICE, id, "[IT Portal] Command completed — " + instance);
        assertThat(mail.path("text").asText())
                .contains("Your request has been processed.", "Filesystem", "Request ID: " + id)
                .contains("Use this ID to look up the full audit log");
        assertThat(mail.path("received").asInt()).isEqualTo(1);
    }
}
