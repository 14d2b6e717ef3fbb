package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that people send about a request, when they cannot be taken: nothing is decided, nothing is lost. */
class BadWordsPagesST {

    /** One character more than is taken. */
    private static final String TOO_LONG = "Ä".repeat(2_001);

    private static final String CONTROL = "ring the bell \u0007";
    private static final String REFUSED = "status of 400";

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    /** A form of the card: how it opens, its field, its button. */
    enum Decision {
        APPROVE("Comment…", "approve-comment", "form#approve button"),
        ASK("Ask…", "ask-question", "form[action$=request-info] button"),
        REJECT("Reject…", "reject-reason", "form[action$=reject] button");

        private final String opener;
        private final String field;
        private final String button;

        Decision(String opener, String field, String button) {
            this.opener = opener;
            this.field = field;
            this.button = button;
        }
    }

    static Stream<Arguments> decisions() {
        return Stream.of(Decision.values())
                .flatMap(decision -> Stream.of("", " \n ", TOO_LONG, CONTROL)
                        .filter(words -> decision != Decision.APPROVE || !words.isBlank())
                        .map(words -> Arguments.of(decision, words)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void aDecisionInBadWordsIsNone(Decision decision, String words) {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        JsonNode task = portal.task(Persona.BOB, id);
        JsonNode view = portal.awaitStatus(id, "PENDING_APPROVAL");
        Page page = visitors.bob().expecting(REFUSED).open("/approvals/" + id);
        page.getByText(decision.opener).click();
        page.locator("#" + decision.field).fill(words);

        // When
        page.locator(decision.button).click();

        // Then
        WrongForm.check(page, decision.field);
        assertThat(page.locator("#" + decision.field)).hasValue(words);
        assertThat(portal.task(Persona.BOB, id).path("state")).isEqualTo(task.path("state"));
        assertUnchanged(view);
        portal.reject(Persona.BOB, id, "done with it");
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void whatIsPastedIsNotCut(Decision decision) {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        portal.task(Persona.BOB, id);
        Page page = visitors.bob().open("/approvals/" + id);
        page.getByText(decision.opener).click();
        page.locator("#" + decision.field).focus();

        // When
        page.keyboard().insertText(TOO_LONG);

        // Then
        assertThat(page.locator("#" + decision.field)).hasValue(TOO_LONG);
        portal.reject(Persona.BOB, id, "done with it");
    }

    static Stream<String> answers() {
        return Stream.of("", " \n ", TOO_LONG, CONTROL);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("answers")
    void anAnswerInBadWordsIsNone(String words) {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        portal.ask(Persona.BOB, id, "Would a reload do?");
        JsonNode view = portal.awaitStatus(id, "INFO_REQUESTED");
        Page page = visitors.alice().expecting(REFUSED).open("/requests/" + id);
        page.locator("#text").focus();
        page.keyboard().insertText(words);

        // When
        page.locator("form[action$=answers] button").click();

        // Then
        WrongForm.check(page, "text");
        assertThat(page.locator("#text")).hasValue(words);
        assertUnchanged(view);
        portal.reject(Persona.BOB, id, "done with it");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("answers")
    void aBadReasonStopsNothing(String words) {
        // Given
        String id = portal.restartNginx(Instances.STAGING);
        portal.task(Persona.BOB, id);
        JsonNode view = portal.awaitStatus(id, "PENDING_APPROVAL");
        Page page = visitors.alice().expecting(REFUSED).open("/requests/" + id);
        page.locator("summary", new Page.LocatorOptions().setHasText("Ask to stop it"))
                .click();
        page.locator("#reason").focus();
        page.keyboard().insertText(words.isBlank() ? CONTROL : words);

        // When
        page.locator("form[action$=cancel] button").click();

        // Then
        WrongForm.check(page, "reason");
        assertThat(page.locator("#reason")).hasValue(words.isBlank() ? CONTROL : words);
        assertUnchanged(view);
        portal.reject(Persona.BOB, id, "done with it");
    }

    private void assertUnchanged(JsonNode before) {
        JsonNode now = portal.view(before.path("request_id").asText());
        for (String field : List.of("status", "thread", "cancel_requested_at", "approved_by", "reason")) {
            assertThat(now.path(field)).as(field).isEqualTo(before.path(field));
        }
    }
}
