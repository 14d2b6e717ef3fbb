package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The line to an open page breaks: the page says so, and once it is back shows what happened meanwhile, all of it once. */
class LostLinePagesST {

    private static final Pattern EVENTS = Pattern.compile(".*/events\\?.*");

    /** What htmx writes when a line is lost. */
    private static final String LINE_LOST = "[object Event]";

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @Test
    void whatHappenedWithoutTheLineIsShownOnce() {
        // Given
        Visitor alice = visitors.alice().expecting(LINE_LOST).expecting("ERR_FAILED");
        alice.open("/requests");
        alice.context().route(EVENTS, Route::abort);
        String id = portal.restartNginx(Instances.STAGING);
        portal.task(Persona.BOB, id);
        Page page = alice.open("/requests/" + id);
        ByWords.headline(page, "Waiting for approval");
        SamePage.remember(page);
        assertThat(notLive(page)).isVisible();
        portal.approve(Persona.BOB, id);
        portal.awaitStatus(id, "SUCCEEDED");

        // When
        alice.context().unroute(EVENTS);

        // Then
        ByWords.headline(page, "Done");
        assertThat(notLive(page)).isHidden();
        assertThat(timeline(page, "Approved by Bob Baker")).hasCount(1);
        assertThat(timeline(page, "Sent to the instance")).hasCount(1);
        assertThat(timeline(page, "Done after")).hasCount(1);
        SamePage.check(page);
    }

    private static Locator notLive(Page page) {
        return page.getByText("Not live any more.");
    }

    private static Locator timeline(Page page, String text) {
        return page.locator(".timeline > li").filter(new Locator.FilterOptions().setHasText(text));
    }
}
