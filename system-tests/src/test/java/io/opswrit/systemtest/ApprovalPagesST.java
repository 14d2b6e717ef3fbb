package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The queue and the card as approvers use them, at a desk and on a phone. */
class ApprovalPagesST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    private Page card(String id, Manner... manners) {
        portal.task(Persona.BOB, id);
        return visitors.bob(manners).open("/approvals/" + id);
    }

    private static void write(Page card, String opener, String label, String words) {
        card.getByText(opener).click();
        card.getByLabel(label).fill(words);
    }

    private static boolean inView(Page page, String button) {
        return (boolean) ByWords.button(page, button)
                .evaluate(
                        "b => { const r = b.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }");
    }

    @Test
    void approvingOnAPhoneShowsTheResultOnTheSameCard() {
        // Given
        String id = portal.restartNginx(Instances.PRODUCTION);
        Page page = card(id, Manner.NARROW);
        assertThat(inView(page, "Approve: restart nginx on")).isTrue();
        PageLayout.check(page);
        Axe.check(page);

        // When
        ByWords.button(page, "Approve: restart nginx on").click();

        // Then
        ByWords.sees(page, "approved this");
        ByWords.sees(page, "Done");
        Axe.check(page);
    }

    @Test
    void whoComesSecondKeepsTheirWords() {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        Page page = card(id);
        write(page, "Reject…", "Why not?", "Not during the sale.");

        // When
        portal.approve(Persona.BOB, id);

        // Then
        ByWords.sees(page, "Nothing is left to decide.");
        ByWords.sees(page, "What you typed, which was not sent:");
        ByWords.sees(page, "Not during the sale.");
        ByWords.sees(page, "Done");
        Axe.check(page);
    }

    @Test
    void aQuestionIsAskedInPlaceAndItsAnswerArrives() {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        Page page = card(id, Manner.DARK);
        write(page, "Ask…", "Question to", "Which deployment?");
        ByWords.button(page, "this question").click();
        ByWords.sees(page, "has not answered yet");
        write(page, "Reject…", "Why not?", "Half a sentence");

        // When
        portal.answer(id, "That of today.");

        // Then
        ByWords.sees(page, "That of today.");
        assertThat(ByWords.button(page, "Approve: ")).isVisible();
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
        ByWords.sees(page, "1 new");
        page.getByText(": show").click();
        assertThat(page.getByText(": show")).hasCount(0);
        page.waitForLoadState(); // the keys work from then on
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/approvals/[0-9a-f-]{36}"));
        PageLayout.check(visitors.bob(Manner.NARROW).open("/approvals"));
        PageLayout.check(visitors.bob(Manner.DARK).open("/approvals"));
    }

    @Test
    void withoutScriptEverythingWorksByForms() {
        // Given
        String id = portal.restartNginx(Instances.RESTART_FAILS);
        Page page = card(id, Manner.NO_SCRIPT, Manner.NARROW);
        write(page, "Reject…", "Why not?", "Not today.");

        // When
        ByWords.button(page, "Reject: do not restart nginx").click();

        // Then
        ByWords.sees(page, "rejected this");
        ByWords.sees(page, "Not today.");
    }
}
