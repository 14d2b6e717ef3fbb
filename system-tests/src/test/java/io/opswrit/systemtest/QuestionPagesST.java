package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people who talk over two open pages, and neither reloads. */
class QuestionPagesST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @Test
    void aQuestionItsAnswerAndARejectionReachTheOtherPageAsItStands() {
        // Given
        Visitor alice = visitors.alice();
        Visitor bob = visitors.bob();
        alice.open("/requests");
        bob.open("/approvals");
        String id = portal.restart("nginx", Instances.STAGING, "It feels slow.");
        portal.task(Persona.BOB, id);
        Page request = alice.open("/requests/" + id);
        SamePage.remember(request);
        request.getByText("Ask to stop it").first().click();
        request.getByLabel("Reason").fill("Half a sentence");
        Page card = bob.open("/approvals/" + id);
        card.getByText("Ask…").click();
        card.getByLabel("Question to Alice Archer").fill("Would a reload do?");

        // When
        ByWords.button(card, "Ask Alice Archer this question").click();

        // Then
        ByWords.sees(request, "bob@example.org asks");
        ByWords.headline(request, "Question for you");
        assertThat(request.getByLabel("Reason")).hasValue("Half a sentence");
        ByWords.sees(card, "has not answered yet");
        SamePage.remember(card);
        SamePage.check(request);
        answer(request, "No, it has to start anew.");
        ByWords.sees(card, "No, it has to start anew.");
        SamePage.check(card);
        SamePage.remember(request);
        reject(card, "Slow is not down.");
        ByWords.headline(request, "Rejected");
        assertThat(request.locator(".timeline")).containsText("Rejected by bob@example.org");
        assertThat(request.locator(".timeline")).containsText("Slow is not down.");
        SamePage.check(request);
    }

    @Test
    void whatIsTypedOutlivesItsForm() {
        // Given
        Visitor alice = visitors.alice();
        alice.open("/requests");
        String id = portal.restart("nginx", Instances.STAGING, "It feels slow.");
        portal.ask(Persona.BOB, id, "Would a reload do?");
        portal.awaitStatus(id, "INFO_REQUESTED");
        Page request = alice.open("/requests/" + id);
        request.getByLabel("Your answer").fill("No, since");

        // When
        portal.reject(Persona.BOB, id, "Slow is not down.");

        // Then
        ByWords.headline(request, "Rejected");
        ByWords.sees(request, "What you typed, which was not sent:");
        ByWords.sees(request, "No, since");
    }

    private static void answer(Page request, String text) {
        request.getByLabel("Your answer").fill(text);
        ByWords.button(request, "Send the answer").click();
        assertThat(request.locator(".thread .answer")).containsText(text);
    }

    private static void reject(Page card, String reason) {
        card.getByText("Reject…").click();
        card.getByLabel("Why not?").fill(reason);
        ByWords.button(card, "Reject: do not restart nginx").click();
        ByWords.sees(card, "Bob Baker rejected this");
    }
}
