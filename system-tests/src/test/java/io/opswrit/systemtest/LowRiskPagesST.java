package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A harmless command in pages alone: what is seen before it is sent, its result without a reload, the mail, the record. */
class LowRiskPagesST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Inbox inbox = new Inbox(stack);
    private final Agents agents = new Agents(stack);

    /** A word of its own, by which this request is found. */
    private final String ticket = "T" + UUID.randomUUID().toString().replace("-", "");

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @AfterEach
    void startAgent() {
        agents.start(Instances.STAGING);
    }

    @Test
    void aHarmlessCommandRunsAtOnceAndItsPageMovesByItself() {
        // Given
        RequestForm form = RequestForm.open(visitors.alice(), "staging-1")
                .command("CheckDiskSpace")
                .fill("Justification (optional)", "How full is it? " + ticket)
                .reads("df -h")
                .reads("staging-1")
                .reads("Runs at once.");
        agents.stop(Instances.STAGING);
        Page page = form.send("Run now on staging-1");
        ByWords.sees(page, "you ask to check disk space on");
        SamePage.remember(page);

        // When
        agents.start(Instances.STAGING);

        // Then
        ByWords.headline(page, "Done");
        assertThat(page.locator("#output")).containsText("Filesystem");
        SamePage.check(page);
    }

    @Test
    void theMailLeadsToThePageAndWordsLeadToTheRecord() {
        // Given
        Page sent = RequestForm.open(visitors.alice(), "staging-1")
                .command("CheckDiskSpace")
                .fill("Justification (optional)", "How full is it? " + ticket)
                .reads("Runs at once.")
                .send("Run now on staging-1");
        String id = ByWords.requestId(sent);
        JsonNode mail = inbox.awaitMail(Persona.ALICE, id, "Command completed");
        portal.awaitRecord(id, "SUCCEEDED");
        Visitor alice = visitors.alice();
        alice.open("/requests");
        Page search = visitors.carol().open("/audit");

        // When
        Page fromMail = MailLinks.open(stack, alice, mail, "/requests/" + id);
        ByWords.field(search, "Words").fill(ticket);
        ByWords.button(search, "Search records").click();

        // Then
        ByWords.headline(fromMail, "Done");
        assertThat(search.locator("main [data-row]")).hasCount(1);
        search.locator("main [data-row] a").click();
        assertThat(search).hasURL(stack.url() + "/audit/" + id);
        assertThat(search.locator("h1")).containsText("alice@example.org ran df -h on " + Instances.STAGING);
        ByWords.sees(search, "Filesystem");
    }
}
