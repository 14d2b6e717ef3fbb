package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import io.opswrit.local.process.Part;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line to an open page breaks: the page says so, and once it is back shows what happened meanwhile, all of it once. */
class LostLinePagesST {

    private static final Pattern EVENTS = Pattern.compile(".*/events\\?.*");

    /** What htmx writes when a line is lost. */
    private static final String LINE_LOST = "[object Event]";

    /** The more attempts have failed, the longer the page waits before the next. */
    private static final double SLOWLY = 90_000;

    private static final IsVisibleOptions VISIBLE_SLOWLY = new IsVisibleOptions().setTimeout(SLOWLY);
    private static final ContainsTextOptions TEXT_SLOWLY = new ContainsTextOptions().setTimeout(SLOWLY);

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Inbox inbox = new Inbox(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    /** Nobody else uses the stack meanwhile, so that it need not be an own one. */
    @AfterEach
    void mend() {
        stack.parts().stream().filter(part -> !part.running()).forEach(LostLinePagesST::start);
    }

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
        assertAllShownOnce(page);
    }

    /** The front door breaks off all lines and takes no new ones; behind it, it answers for a service that is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"front-door", "request-service"})
    void aLineThatWasLiveIsTakenUpWhereItBroke(String victim) {
        // Given
        Visitor alice = visitors.alice().expecting(LINE_LOST).expecting("ERR_").expecting("status of 50");
        String id = portal.submit(Persona.ALICE, Instances.SLOW, "PatchNow", Map.of());
        portal.task(Persona.BOB, id);
        Page page = alice.open("/requests/" + id);
        SamePage.remember(page);
        portal.approve(Persona.BOB, id);
        assertThat(timeline(page, "Approved by Bob Baker")).hasCount(1);
        Part part = stack.part(victim);
        part.kill();
        assertThat(notLive(page)).isVisible(VISIBLE_SLOWLY);
        inbox.awaitMail(Persona.ALICE, id, "Command completed");

        // When
        start(part);

        // Then
        assertThat(page.locator("h1")).containsText("Done", TEXT_SLOWLY);
        assertThat(notLive(page)).isHidden();
        assertAllShownOnce(page);
    }

    private static void start(Part part) {
        part.start();
        part.awaitReady();
    }

    private static void assertAllShownOnce(Page page) {
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
