package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say back of what was sent to them, in forms, addresses, and headers, is only text. */
class ReflectionPagesST {

    private static final String LINE = Hostile.MARKUP.replace('\n', ' ') + "\u202Egnp.exe";

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @Test
    void theFormForARequestHoldsWhatWasTyped() {
        // Given
        Visitor alice = visitors.alice().expecting("status of 400");
        Page page = alice.open("/requests/new?command_type=RestartService");
        Object powers = Harmless.powers(page);
        Harmless harmless = Harmless.watch(page);
        page.locator("#instance_id").fill(LINE);
        page.locator("#parameters-service_name").fill(LINE);
        page.locator("#justification").fill(Hostile.MARKUP);

        // When
        page.locator("button[value=send]").click();

        // Then
        page.locator(".error-summary").waitFor();
        assertThat(page.locator("#instance_id").inputValue()).isEqualTo(LINE);
        assertThat(page.locator("#justification").inputValue()).isEqualTo(Hostile.MARKUP);
        harmless.check(powers);
    }

    @ParameterizedTest
    @CsvSource({
        "ALICE, /requests, instance_id",
        "ALICE, /requests, status",
        "ALICE, /requests, command_type",
        "ALICE, /requests, from",
        "ALICE, /requests, after",
        "OLGA, /requests, requester_email",
        "ALICE, /requests/new, instance_id",
        "ALICE, /requests/new, command_type",
        "ALICE, /requests/new, requester_email",
        "ALICE, /requests/new, from",
        "BOB, /approvals, state",
        "BOB, /approvals, after",
        "CAROL, /audit, text",
        "CAROL, /audit, requester",
        "CAROL, /audit, approver",
        "CAROL, /audit, instance_id",
        "CAROL, /audit, command_type",
        "CAROL, /audit, status",
        "CAROL, /audit, to",
        "CAROL, /audit, after"
    })
    void addressesAreOnlyRead(Persona persona, String path, String parameter) {
        // Given
        Visitor visitor = visitors.of(persona).expecting("status of 40");
        Page page = visitor.open("/requests?status=EXPIRED");
        Object powers = Harmless.powers(page);
        Harmless harmless = Harmless.watch(page);

        // When
        visitor.open(path + "?" + parameter + "=" + Addresses.part(LINE));

        // Then
        harmless.check(powers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit?%3Cb+data-hacked%3E%E2%80%AE=1",
                "/requests/%3Cscript%20data-hacked%3Ewindow.hacked=1%3C%2Fscript%3E%E2%80%AE",
                "/audit/%3Cscript%20data-hacked%3E/entries",
                "/approvals/%22%3E%3Cimg%20data-hacked%20src=x%3E",
                "/%3Cscript%20data-hacked%3E"
            })
    void whatIsNotThereIsOnlyRead(String path) {
        // Given
        Visitor carol = visitors.carol().expecting("status of 40");
        Page page = carol.open("/requests?status=EXPIRED");
        Harmless harmless = Harmless.watch(page);

        // When
        carol.open(path);

        // Then
        harmless.checkDocument();
        assertThat(page.locator("h1").isVisible()).isTrue();
    }

    @Test
    void whatAnExpiredLoginKeepsIsOnlyText() {
        // Given
        String id = portal.restart("nginx", Instances.STAGING, Hostile.words("reason"));
        portal.task(Persona.BOB, id);
        Visitor bob = visitors.bob().expecting("status of 401");
        Page page = bob.open("/approvals/" + id);
        page.getByText("Reject…").click();
        page.locator("#reject-reason").fill(Hostile.MARKUP + "\u202Egnp.exe");
        bob.context().clearCookies();
        Harmless harmless = Harmless.watch(page);

        // When
        page.locator("form[action$=reject] button").click();

        // Then
        page.getByText("Your login has run out").first().waitFor();
        assertThat(page.locator("main").textContent()).contains("{7*7} ${7*7}", "<U+202E>gnp.exe");
        harmless.checkDocument();
        portal.reject(Persona.BOB, id, "done with it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests/%0d%0aX-Hacked:%201",
                "/requests?status=%0d%0aX-Hacked:%201",
                "/requests/new?instance_id=%0d%0aX-Hacked:%201",
                "/approvals?after=%0d%0aX-Hacked:%201",
                "/audit?text=%0d%0aX-Hacked:%201",
                "/audit/export?format=csv&text=a%0d%0aX-Hacked:%201",
                "/%0d%0aX-Hacked:%201",
                "//example.com/requests",
                "/requests//example.com"
            })
    void noAddressBecomesAHeader(String path) {
        // Given
        Visitor somebody = visitors.stranger();
        Visitor carol = visitors.carol();
        carol.open("/audit");

        // When
        List<APIResponse> answers = List.of(somebody.ask(path), carol.ask(path));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(path).isLessThan(500);
            assertThat(answer.headers()).doesNotContainKey("x-hacked");
            assertThat(answer.headers().getOrDefault("location", stack.url()))
                    .satisfiesAnyOf(
                            location -> assertThat(location).startsWith(stack.url()),
                            location -> assertThat(location).startsWith(stack.issuer()),
                            location -> assertThat(location).matches("/[^/].*|/"));
        });
    }
}
