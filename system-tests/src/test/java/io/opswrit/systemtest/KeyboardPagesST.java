package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Without a mouse everything can be done, and by accident nothing is. */
class KeyboardPagesST {

    /** More steps than any page has between two places. */
    private static final int FAR = 20;

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @Test
    void aRequestIsWrittenAndSentByKeys() {
        // Given
        Visitor alice = visitors.alice();
        alice.open("/requests");
        RequestForm.awaitInstance(alice, "staging-1");
        Page page = alice.open(RequestForm.PATH);
        press(page, "Tab");
        assertThat(ByWords.link(page, "Skip to content")).isFocused();
        press(page, "Enter", "Tab");
        assertThat(ByWords.field(page, "Instance")).isFocused();
        page.keyboard().type("staging-1");
        press(page, "Tab");
        choose(page, "RestartService");
        tabTo(page, ByWords.field(page, "Service name"));
        page.keyboard().type("nginx");
        press(page, "Tab");
        assertThat(ByWords.field(page, "Justification")).isFocused();
        page.keyboard().type("New certificate.");
        Locator send = ByWords.button(page, "Ask for approval: restart nginx on staging-1");
        press(page, "Tab");
        assertThat(send).isFocused();

        // When
        press(page, "Enter");

        // Then
        page.waitForURL(url -> url.matches(".*/requests/[0-9a-f-]{36}"));
        ByWords.headline(page, "Waiting for approval");
        portal.cancel(ByWords.requestId(page));
    }

    @Test
    void whatIsWrongTakesTheFocusAndLeadsToTheField() {
        // Given
        Page page = visitors.alice().expecting("status of 400").open(RequestForm.PATH + "?command_type=RestartService");
        tabTo(page, ByWords.button(page, "Ask for approval"));

        // When
        press(page, "Enter");

        // Then
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        press(page, "Tab", "Enter");
        assertThat(ByWords.field(page, "Instance")).isFocused();
    }

    @Test
    void theQueueIsWalkedAndOpened() {
        // Given
        Visitor bob = visitors.bob();
        bob.open("/approvals");
        List<String> waiting =
                List.of(portal.restartNginx(Instances.STAGING), portal.restartNginx(Instances.PRODUCTION));
        waiting.forEach(id -> portal.task(Persona.BOB, id));
        Page page = bob.open("/approvals");
        Locator rows = page.locator("[data-row] a");

        // When
        press(page, "j", "j");

        // Then
        assertThat(rows.nth(1)).isFocused();
        press(page, "k");
        assertThat(rows.first()).isFocused();
        String first = rows.first().getAttribute("href");
        press(page, "Enter");
        assertThat(page).hasURL(stack.url() + first);
        waiting.forEach(portal::cancel);
    }

    @Test
    void theHelpOpensAndCloses() {
        // Given
        Page page = visitors.alice().open("/requests");
        Locator help = page.locator("dialog#keys");

        // When
        press(page, "?");

        // Then
        assertThat(help).isVisible();
        press(page, "Escape");
        assertThat(help).isHidden();
        press(page, "n");
        assertThat(page).hasURL(stack.url() + RequestForm.PATH);
    }

    @Test
    void noKeyDecides() {
        // Given
        Visitor bob = visitors.bob();
        bob.open("/approvals");
        String id = portal.restartNginx(Instances.STAGING);
        portal.task(Persona.BOB, id);
        Page page = bob.open("/approvals/" + id);
        SamePage.remember(page);

        // When
        "abcdefghijklmopqrstuvwxyzAR1234567890".chars().forEach(key -> press(page, Character.toString(key)));
        press(page, "Enter", "Space", "Control+Enter", "Delete", "Backspace");

        // Then
        SamePage.check(page);
        assertThat(portal.task(Persona.BOB, id).path("state").asText()).isEqualToIgnoringCase("pending");
        portal.cancel(id);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void tabTo(Page page, Locator place) {
        assertThat(place).isVisible();
        for (int steps = 0; steps < FAR && !hasFocus(place); steps++) {
            press(page, "Tab");
        }
        assertThat(place).isFocused();
    }

    private static void choose(Page page, String commandType) {
        Locator select = ByWords.field(page, "Command type");
        assertThat(select).isFocused();
        for (int steps = 0; steps < FAR && !select.inputValue().equals(commandType); steps++) {
            press(page, "ArrowDown");
        }
        assertThat(select).hasValue(commandType);
    }

    private static boolean hasFocus(Locator place) {
        return (boolean) place.evaluate("element => element === document.activeElement");
    }
}
