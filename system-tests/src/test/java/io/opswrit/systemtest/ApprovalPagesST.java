package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The queue and the card as approvers use them, at a desk and on a phone. */
class ApprovalPagesST {

    private static final double PATIENCE = 30_000;

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static void sees(Page page, String text) {
        assertThat(page.getByText(text).first()).isVisible(patiently());
    }

    private static boolean inView(Page page, String button) {
        return (boolean) page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .evaluate(
                        "b => { const r = b.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }");
    }

    private static boolean fits(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    }

    @Test
    void approvingOnAPhoneShowsTheResultOnTheSameCard() {
        // Given
        String id = portal.restartNginx(Instances.PRODUCTION);
        portal.task(Persona.BOB, id);
        Visitor bob = visitors.bob(Manner.NARROW);
        Page page = bob.open("/approvals/" + id);
        assertThat(inView(page, "Approve: restart nginx on")).isTrue();
        assertThat(fits(page)).isTrue();
        Axe.check(page);
        Screens.take(page, "card-narrow");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "card-narrow-first.png")));

        // When
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve: restart nginx on"))
                .click();

        // Then
        sees(page, "approved this");
        sees(page, "Done");
        Axe.check(page);
        Screens.take(page, "card-done-narrow");
    }

    @Test
    void whoComesSecondKeepsTheirWords() {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        portal.task(Persona.BOB, id);
        Visitor bob = visitors.bob();
        Page page = bob.open("/approvals/" + id);
        page.getByText("Reject…").click();
        page.getByLabel("Why not?").fill("Not during the sale.");
        Screens.take(page, "card-reject");

        // When
        portal.approve(Persona.BOB, id);

        // Then
        sees(page, "Nothing is left to decide.");
        sees(page, "What you typed, which was not sent:");
        sees(page, "Not during the sale.");
        sees(page, "Done");
        Axe.check(page);
        Screens.take(page, "card-lost-race");
    }

    @Test
    void aQuestionIsAskedInPlaceAndItsAnswerArrives() {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        portal.task(Persona.BOB, id);
        Visitor bob = visitors.bob(Manner.DARK);
        Page page = bob.open("/approvals/" + id);
        page.getByText("Ask…").click();
        page.getByLabel("Question to").fill("Which deployment?");
        Screens.take(page, "card-ask-dark");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("this question"))
                .click();
        sees(page, "has not answered yet");
        Screens.take(page, "card-question-dark");
        page.getByText("Reject…").click();
        page.getByLabel("Why not?").fill("Half a sentence");

        // When
        portal.answer(id, "That of today.");

        // Then
        sees(page, "That of today.");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve: ")))
                .isVisible(patiently());
        assertThat(page.getByLabel("Why not?")).hasValue("Half a sentence");
        Axe.check(page);
        portal.approve(Persona.BOB, id);
    }

    @Test
    void theQueueSaysWhatIsNewAndTheKeyboardOpensIt() {
        // Given
        portal.task(Persona.BOB, portal.restartNginx(Instances.STAGING));
        Visitor bob = visitors.bob();
        Page page = bob.open("/approvals");
        Axe.check(page);

        // When
        portal.task(Persona.BOB, portal.restartNginx(Instances.PRODUCTION));

        // Then
        sees(page, "1 new");
        Screens.take(page, "queue");
        page.getByText(": show").click();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/approvals/[0-9a-f-]{36}"));
        for (List<Manner> manners : List.of(List.of(Manner.NARROW), List.of(Manner.DARK))) {
            Page other = visitors.bob(manners.toArray(Manner[]::new)).open("/approvals");
            assertThat(fits(other)).isTrue();
            Screens.take(other, "queue-" + manners.getFirst().name().toLowerCase(Locale.ROOT));
        }
        Screens.take(visitors.bob().open("/approvals?state=all"), "queue-all");
    }

    @Test
    void withoutScriptEverythingWorksByForms() {
        // Given
        String id = portal.restartNginx(Instances.RESTART_FAILS);
        portal.task(Persona.BOB, id);
        Page page = visitors.bob(Manner.NO_SCRIPT, Manner.NARROW).open("/approvals/" + id);
        page.getByText("Reject…").click();
        page.getByLabel("Why not?").fill("Not today.");

        // When
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reject: do not restart nginx"))
                .click();

        // Then
        sees(page, "rejected this");
        sees(page, "Not today.");
        Screens.take(page, "card-rejected-no-script");
    }
}
