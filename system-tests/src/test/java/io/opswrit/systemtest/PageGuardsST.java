package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session in a browser is not good for: other sites, the API, and the pages of another service. */
class PageGuardsST {

    /** What tells the session cookies of the services apart. */
    private static final String REQUESTS = "opswrit-requests";

    private static final String APPROVALS = "approvals";

    private final LocalStack stack = Stacks.shared();

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @ParameterizedTest
    @CsvSource({
        "ALICE, /requests",
        "ALICE, /requests/01a2081f-bd30-737a-9aca-a9fd4f8bae52/cancel",
        "ALICE, /logout",
        "BOB, /approvals",
        "BOB, /approvals/01a2081f-bd30-737a-9aca-a9fd4f8bae52/approve",
        "CAROL, /audit"
    })
    void anotherSiteCannotSendAForm(Persona persona, String path) {
        // Given
        Visitor visitor = visitors.of(persona);
        visitor.open("/");

        // When
        List<APIResponse> answers = List.of(
                post(visitor, path, "https://evil.example"),
                post(visitor, path, stack.issuer()),
                post(visitor, path, "null"),
                post(visitor, path, ""));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("did not come from our own pages", "Nothing was done");
        });
        assertThat(visitor.ask("/").status()).as("still logged in").isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requests", "/api/me", "/api/approvals", "/api/audit/records"})
    void theApiTakesNoSession(String path) {
        // Given
        Visitor visitor = visitors.stranger().expecting("status of 403");
        visitor.open("/requests");
        visitor.logIn(Persona.ALICE);
        visitor.open("/approvals");
        visitor.open("/audit");

        // When
        APIResponse answer = visitor.ask(path);

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers())
                .containsEntry("content-type", "application/problem+json")
                .containsKey("www-authenticate");
    }

    @Test
    void theSessionOfApprovalsStaysBelowItsPath() {
        // Given
        Visitor bob = visitors.bob();

        // When
        bob.open("/approvals");

        // Then
        assertThat(of(APPROVALS, bob.sessionCookies())).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.path).isEqualTo("/approvals");
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).hasToString("LAX");
        });
    }

    @Test
    void theSessionOfRequestsIsNoneOfApprovals() {
        // Given
        Visitor bob = visitors.bob();
        bob.open("/");
        List<Cookie> stolen = of(REQUESTS, bob.sessionCookies());
        Visitor thief = visitors.stranger();
        thief.context().addCookies(stolen);
        Visitor forger = visitors.stranger();
        forger.context().addCookies(stolen.stream().map(PageGuardsST::renamed).toList());

        // When
        List<APIResponse> answers = List.of(thief.ask("/approvals"), forger.ask("/approvals"));

        // Then
        assertThat(thief.ask("/").status()).as("it is good for what it is for").isEqualTo(303);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.headers().get("location")).startsWith(stack.issuer());
        });
    }

    private APIResponse post(Visitor visitor, String path, String origin) {
        RequestOptions form = RequestOptions.create()
                .setMaxRedirects(0)
                .setForm(FormData.create().set("comment", "mine"));
        return visitor.context()
                .request()
                .post(stack.url() + path, origin.isEmpty() ? form : form.setHeader("Origin", origin));
    }

    private static List<Cookie> of(String client, List<Cookie> cookies) {
        return cookies.stream().filter(cookie -> cookie.name.contains(client)).toList();
    }

    private static Cookie renamed(Cookie cookie) {
        return new Cookie(cookie.name.replace(REQUESTS, APPROVALS), cookie.value)
                .setDomain(cookie.domain)
                .setPath("/approvals");
    }
}
