package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A risky command in pages alone: it waits, is approved on a phone that a mail has woken, and both see what came out. */
class HighRiskPagesST {

    private static final String APPROVE = "Approve: restart nginx on staging-1";

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Inbox inbox = new Inbox(stack);
    private final Agents agents = new Agents(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @AfterEach
    void startAgent() {
        agents.start(Instances.STAGING);
    }

    @Test
    void whatIsApprovedOnAPhoneIsSeenByBothWithoutAReload() {
        // Given
        Visitor bob = visitors.bob(Manner.NARROW);
        bob.open("/approvals");
        Page request = RequestForm.open(visitors.alice(), "staging-1")
                .command("RestartService")
                .fill("Service name", "nginx")
                .fill("Justification", "502 for every tenth call, OPS-4711.")
                .reads("systemctl restart -- 'nginx'")
                .reads("Needs approval")
                .send("Ask for approval: restart nginx on staging-1");
        ByWords.headline(request, "Waiting for approval");
        SamePage.remember(request);
        String id = ByWords.requestId(request);
        JsonNode mail = inbox.awaitMail(Persona.BOB, id, "Approval needed");
        Page card = MailLinks.open(stack, bob, mail, "/approvals/" + id);
        assertThat(card.locator("h1")).hasText("Alice Archer asks to restart nginx on staging-1 (staging)");
        assertThat(inView(ByWords.button(card, APPROVE))).isTrue();
        agents.stop(Instances.STAGING);

        // When
        ByWords.button(card, APPROVE).click();

        // Then
        ByWords.sees(card, "Bob Baker approved this");
        SamePage.remember(card);
        ByWords.sees(request, "Approved by Bob Baker");
        agents.start(Instances.STAGING);
        assertThat(card.getByRole(AriaRole.STATUS).getByText("Done")).isVisible();
        ByWords.headline(request, "Done");
        SamePage.check(card);
        SamePage.check(request);
        portal.awaitRecord(id, "SUCCEEDED");
        Page record = visitors.carol().open("/audit/" + id);
        assertThat(record.locator("h1")).containsText("bob@example.org approved");
        assertThat(record.locator(".thread")).containsText("approved");
    }

    private static boolean inView(Locator button) {
        return (boolean) button.evaluate(
                "b => { const r = b.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }");
    }
}
