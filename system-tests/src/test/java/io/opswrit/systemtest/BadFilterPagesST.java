package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters that make no sense, typed or in an address: people are told which, and see no list that would be another answer. */
class BadFilterPagesST {

    private final LocalStack stack = Stacks.shared();

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @ParameterizedTest
    @CsvSource({
        "ALICE, /requests, instance_id, no-such-name",
        "ALICE, /requests, to, 2020-01-01",
        "OLGA, /requests, instance_id, i-0F3A9C1D7E5B20001",
        "CAROL, /audit, requester, alice",
        "CAROL, /audit, instance_id, web-1",
        "CAROL, /audit, approver, @example.org",
        "CAROL, /audit, to, 2020-01-01"
    })
    void whatIsTypedWronglyIsBlamedAndKept(Persona persona, String path, String field, String value) {
        // Given
        Visitor visitor = visitors.of(persona).expecting("status of 400");
        Page page = visitor.open(path + "?from=2026-02-01&" + field + "=");
        page.locator("#" + field).fill(value);

        // When
        page.locator("form.filters button.primary").click();

        // Then
        WrongForm.check(page, field);
        assertThat(page.locator("#" + field)).hasValue(value);
        assertThat(page.locator(".rows")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({
        "ALICE, /requests, status",
        "ALICE, /requests, command_type",
        "ALICE, /requests, from",
        "ALICE, /requests, to",
        "CAROL, /audit, status",
        "CAROL, /audit, from",
        "CAROL, /audit, to"
    })
    void whatOnlyAnAddressCanSayIsBlamedToo(Persona persona, String path, String field) {
        // Given
        Visitor visitor = visitors.of(persona).expecting("status of 400");

        // When
        Page page = visitor.open(path + "?" + field + "=nonsense");

        // Then
        WrongForm.check(page, field);
        assertThat(page.locator(".rows")).hasCount(0);
    }

    static List<String> nasty() {
        return List.of(
                "from=%2B999999999-12-31",
                "to=%2B999999999-12-31",
                "from=-999999999-01-01",
                "to=-999999999-01-01",
                "from=0000-01-01&to=9999-12-31",
                "from=%2B294276-12-31",
                "to=%00",
                "instance_id=%0d%0a",
                "status=%ff%fe",
                "after=AAAA",
                "after=%E2%80%AE",
                "instance_id=" + "a".repeat(3_000));
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void nothingInAnAddressIsAnErrorOfOurs(String query) {
        // Given
        Visitor alice = visitors.alice();
        alice.open("/requests");
        Visitor carol = visitors.carol();
        carol.open("/audit");

        // When
        List<APIResponse> answers = List.of(alice.ask("/requests?" + query), carol.ask("/audit?" + query));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.url()).isIn(200, 400);
            assertThat(answer.headers().get("content-type")).startsWith("text/html");
        });
    }
}
