package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.Persona;
import io.opswrit.local.Principal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The main job in the containers that a team would run. */
@EnabledIf(
        value = "io.opswrit.systemtest.Containers#engineAnswers",
        disabledReason = "no container engine answers, so docker-compose.yml is not started")
class ContainersST {

    private static Containers containers;

    private final Portal portal = new Portal(containers.stack());
    private final Inbox inbox = new Inbox(containers.stack());

    @BeforeAll
    static void start() {
        containers = Containers.start();
    }

    @AfterAll
    static void stop() {
        if (containers != null) {
            containers.close();
        }
    }

    @Test
    void aHarmlessCommandRunsAndItsResultIsPublic() {
        // When
        String id = portal.checkDiskSpace(Instances.STAGING);

        // Then
        assertThat(portal.awaitStatus(id, "SUCCEEDED").path("ssm_output").asText())
                .contains("Filesystem");
        inbox.awaitMail(Persona.ALICE, id, "Command completed");
        assertThat(portal.awaitRecord(id, "SUCCEEDED").path("resolved_command").asText())
                .isEqualTo("df -h");
        assertThat(new Topics(containers.stack())
                        .await(Principal.RESULTS_READER, "command-results", id)
                        .value())
                .contains("SUCCEEDED");
    }

    @Test
    void aRiskyCommandWaitsForBobAndSaysSo() {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        inbox.awaitMail(Persona.BOB, id, "Approval needed");
        assertThat(portal.view(id).path("status").asText()).isEqualTo("PENDING_APPROVAL");

        // When
        Http.Answer approved = portal.approve(Persona.BOB, id);

        // Then
        assertThat(approved.status()).as("%s", approved.body()).isLessThan(300);
        JsonNode view = portal.awaitStatus(id, "SUCCEEDED");
        assertThat(view.path("ran").asText()).isEqualTo("yes");
        assertThat(portal.awaitRecord(id, "SUCCEEDED").path("approved_by").asText())
                .isEqualTo("bob@example.org");
    }
}
