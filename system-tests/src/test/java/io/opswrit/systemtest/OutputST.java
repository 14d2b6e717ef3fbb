package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.Persona;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What instances write is hostile, long, or an error; people see what it is, and nothing of it is obeyed. */
class OutputST {

    private final Portal portal = new Portal(Stacks.shared());
    private final Inbox inbox = new Inbox(Stacks.shared());

    @Test
    void hostileOutputCannotImitateOurWords() {
        // Given
        String id = portal.checkDiskSpace(Instances.HOSTILE_OUTPUT);

        // When
        JsonNode mail = inbox.awaitMail(Persona.ALICE, id, "Command completed");

        // Then
        List<String> ours = mail.path("text")
                .asText()
                .lines()
                .filter(line -> line.startsWith("Request ID:"))
                .toList();
        assertThat(ours).hasSize(1).first().asString().endsWith(id);
        assertThat(mail.path("text").asText()).doesNotContain("\u001b", "\u0000");
        assertThat(portal.awaitRecord(id, "SUCCEEDED").path("ssm_output").asText())
                .doesNotContain("\u0000");
    }

    @Test
    void longOutputIsCutAndSaysSo() {
        // Given
        String id = portal.checkDiskSpace(Instances.HUGE_OUTPUT);

        // When
        JsonNode record = portal.awaitRecord(id, "SUCCEEDED");

        // Then
        assertThat(record.path("output_truncated").asBoolean()).isTrue();
        assertThat(record.path("output_bytes").asInt()).isBetween(20_000, 24_000);
    }

    @Test
    void aFailureShowsWhatWentWrong() {
        // Given
        String id = portal.restartNginx(Instances.RESTART_FAILS);

        // When
        portal.approve(Persona.BOB, id);

        // Then
        JsonNode view = portal.awaitStatus(id, "FAILED");
        assertThat(view.path("exit_code").asInt()).isNotZero();
        JsonNode mail = inbox.awaitMail(Persona.ALICE, id, "[IT Portal] Command failed — " + Instances.RESTART_FAILS);
        String firstError = view.path("ssm_error").asText().lines().findFirst().orElseThrow();
        assertThat(mail.path("text").asText()).contains("Errors:", firstError.strip());
    }
}
