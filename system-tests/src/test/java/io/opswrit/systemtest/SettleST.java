package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody can know ends as unknown; what an operator finds out stands beside it, in the view, in the record and in a mail. */
class SettleST {

    private static final String FOUND = "It was off the network; its journal has nothing of it.";

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Agents agents = new Agents(stack);

    @BeforeEach
    void cutOff() {
        agents.cutOff(Instances.HUGE_OUTPUT);
    }

    @AfterEach
    void bringBack() {
        agents.start(Instances.HUGE_OUTPUT);
    }

    @Test
    void anUnknownOutcomeIsSettledByAnOperator() {
        // Given
        String id = portal.checkDiskSpace(Instances.HUGE_OUTPUT);
        portal.awaitStatus(id, "UNKNOWN");

        // When
        Http.Answer answer = portal.settle(id, "no", FOUND);

        // Then
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        JsonNode view = portal.view(id);
        assertThat(view.path("status").asText()).isEqualTo("UNKNOWN");
        assertThat(view.path("settlement").path("by").asText()).isEqualTo("olga@example.org");
        new Inbox(stack).awaitMail(Persona.ALICE, id, "[IT Portal] Command looked into — " + Instances.HUGE_OUTPUT);
        JsonNode record = portal.awaitRecord(id, "UNKNOWN");
        assertThat(record.path("settlement").path("reason").asText()).isEqualTo(FOUND);
        assertThat(record.path("ran").asText()).isEqualTo("unknown");
    }
}
