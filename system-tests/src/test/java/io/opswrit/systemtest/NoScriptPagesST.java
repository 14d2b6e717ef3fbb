package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A browser without script: a risky command from the form to its record, by forms and reload alone. */
class NoScriptPagesST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    /** A word of its own, by which this request is found. */
    private final String ticket = "T" + UUID.randomUUID().toString().replace("-", "");

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @Test
    void theWholeWayOfARiskyCommand() {
        // Given
        Visitor alice = visitors.alice(Manner.NO_SCRIPT);
        Visitor bob = visitors.bob(Manner.NO_SCRIPT);
        Visitor carol = visitors.stranger(Manner.NO_SCRIPT);
        bob.open("/approvals");
        carol.open("/");
        carol.logIn(Persona.CAROL);
        Page request = ask(alice);
        String id = ByWords.requestId(request);
        portal.task(Persona.BOB, id);
        Page card = bob.open("/approvals/" + id);

        // When
        ByWords.button(card, "Approve: restart nginx on staging-1").click();

        // Then
        ByWords.sees(card, "Bob Baker approved this");
        portal.awaitStatus(id, "SUCCEEDED");
        ByWords.link(request, "Reload to see the newest state").click();
        ByWords.headline(request, "Done");
        assertThat(request.locator(".timeline")).containsText("Approved by Bob Baker");
        portal.awaitRecord(id, "SUCCEEDED");
        Page record = search(carol.page(), id);
        ByWords.button(record, "Log out").click();
        assertThat(record.locator("h1")).hasText("You are logged out");
    }

    /** @return the page of the request, which waits */
    private Page ask(Visitor alice) {
        Page page = alice.open(RequestForm.PATH);
        RequestForm.awaitInstance(alice, "staging-1");
        ByWords.field(page, "Instance").fill("staging-1");
        ByWords.field(page, "Command type").selectOption("RestartService");
        ByWords.button(page, "Continue").click();
        ByWords.field(page, "Service name").fill("nginx");
        ByWords.field(page, "Justification").fill("New certificate " + ticket);
        ByWords.button(page, "Review").click();
        ByWords.sees(page, "Nothing is sent yet.");
        assertThat(page.locator("#review")).containsText("systemctl restart -- 'nginx'");
        ByWords.button(page, "Ask for approval: restart nginx on staging-1").click();
        page.waitForURL(url -> url.matches(".*/requests/[0-9a-f-]{36}"));
        ByWords.headline(page, "Waiting for approval");
        return page;
    }

    /** @return the page of the only record that fits */
    private Page search(Page page, String id) {
        ByWords.field(page, "Words").fill(ticket);
        ByWords.button(page, "Search records").click();
        Locator found = page.locator("main [data-row] a");
        assertThat(found).hasCount(1);
        found.click();
        assertThat(page).hasURL(stack.url() + "/audit/" + id);
        assertThat(page.locator("h1")).containsText("bob@example.org approved");
        return page;
    }
}
