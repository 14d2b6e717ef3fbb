package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two approvers before the same card: one decides, the other learns it and loses no word, and it runs once. */
class RacePagesST {

    private static final String COMMENT = "Fine with me, but watch the queue.";

    /** What htmx writes when a line is lost. */
    private static final String LINE_LOST = "[object Event]";

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Inbox inbox = new Inbox(stack);
    private final Fleet fleet = new Fleet(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @Test
    void whoTypesWhileSomebodyElseApprovesSeesItAtOnce() {
        // Given
        Visitor bob = visitors.bob();
        Visitor dave = visitors.dave();
        String id = escalated(bob, dave);
        Page winner = bob.open("/approvals/" + id);
        Page loser = dave.open("/approvals/" + id);
        comment(loser);
        SamePage.remember(loser);

        // When
        approve(winner);

        // Then
        ByWords.sees(loser, "Bob Baker approved this");
        ByWords.sees(loser, "Nothing is left to decide.");
        ByWords.sees(loser, "What you typed, which was not sent:");
        ByWords.sees(loser, COMMENT);
        SamePage.check(loser);
        assertRanOnce(id);
    }

    @Test
    void whoSendsTooLateIsToldByWhomAndWhen() {
        // Given: a card that hears nothing, so that its owner decides on what is no longer so
        Visitor bob = visitors.bob();
        Visitor dave =
                visitors.dave().expecting(LINE_LOST).expecting("ERR_FAILED").expecting("status of 409");
        dave.context().route(Pattern.compile(".*/events\\?.*"), Route::abort);
        String id = escalated(bob, dave);
        Page winner = bob.open("/approvals/" + id);
        Page loser = dave.open("/approvals/" + id);
        comment(loser);
        approve(winner);
        ByWords.sees(winner, "Bob Baker approved this");

        // When
        approve(loser);

        // Then
        assertThat(loser.getByRole(AriaRole.ALERT))
                .containsText(
                        Pattern.compile("Bob Baker approved this \\d+ s ago\\. What you sent changed nothing\\."));
        assertThat(loser.getByRole(AriaRole.ALERT)).containsText(COMMENT);
        assertRanOnce(id);
    }

    /** Both have logged in before, since time runs. */
    private String escalated(Visitor... approvers) {
        for (Visitor approver : approvers) {
            approver.open("/approvals");
        }
        String id = portal.restartNginx(Instances.STAGING);
        inbox.awaitMail(Persona.DAVE, id, "Approval overdue");
        return id;
    }

    private static void comment(Page card) {
        card.getByText("Comment…").click();
        card.getByLabel("Comment to the approval").fill(COMMENT);
    }

    private static void approve(Page card) {
        ByWords.button(card, "Approve: restart nginx on staging-1").click();
    }

    private void assertRanOnce(String id) {
        String command =
                portal.awaitStatus(id, "SUCCEEDED").path("ssm_command_id").asText();
        assertThat(fleet.runsOf(command)).isEqualTo(1);
        assertThat(fleet.doubled()).isEmpty();
    }
}
