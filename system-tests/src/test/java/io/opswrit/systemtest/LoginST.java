package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three services with a session each feel like one: one password, one logout, and nobody loses their way. */
class LoginST {

    private static final List<String> HOMES = List.of("/requests", "/approvals", "/audit");

    private final LocalStack stack = Stacks.shared();

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @Test
    void onePasswordOpensThePagesOfEveryService() {
        // Given
        Visitor visitor = visitors.stranger().expecting("status of 403");
        visitor.open("/requests");
        visitor.logIn(Persona.ALICE);

        // When
        List<String> names = HOMES.stream()
                .map(home -> visitor.open(home).locator(".who").textContent())
                .toList();

        // Then
        assertThat(names).containsOnly("Alice Archer").hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "ALICE, /requests?status=RUNNING&command_type=CheckDiskSpace",
        "BOB, /approvals?state=all",
        "CAROL, /audit?text=disk%20space&from=2026-01-02"
    })
    void whoHasToLogInComesToThePageThatWasAskedFor(Persona persona, String path) {
        // Given
        Visitor visitor = visitors.stranger();
        visitor.open(path);
        assertThat(visitor.isAskedToLogIn()).isTrue();

        // When
        Page page = visitor.logIn(persona);

        // Then
        assertThat(page).hasURL(stack.url() + path);
    }

    @ParameterizedTest
    @CsvSource({
        "ALICE, /requests?status=RUNNING&command_type=CheckDiskSpace",
        "BOB, /approvals?state=all",
        "CAROL, /audit?text=disk%20space&from=2026-01-02"
    })
    void aSessionThatNobodyKnowsIsRenewedOnTheWay(Persona persona, String path) {
        // Given
        Visitor visitor = visitors.of(persona);
        visitor.open(path);
        List<Cookie> broken = visitor.sessionCookies();
        broken.forEach(cookie -> cookie.value = "of-another-time");
        visitor.context().addCookies(broken);

        // When
        Page page = visitor.open(path);

        // Then
        assertThat(page).hasURL(stack.url() + path);
        assertThat(page.locator(".who")).isVisible();
    }

    @Test
    void logoutEndsTheSessionsOfEveryService() {
        // Given
        Visitor visitor = atEveryService(Persona.ALICE);
        Visitor thief = withCookiesOf(visitor);
        assertThat(HOMES).noneMatch(home -> asksToLogIn(thief, home));

        // When
        logOut(visitor.page());

        // Then
        assertThat(HOMES).allMatch(home -> asksToLogIn(thief, home));
    }

    @Test
    void logoutEndsNoSessionInAnotherBrowserAndIsNotUndoneByOne() {
        // Given
        Visitor visitor = atEveryService(Persona.ALICE);
        Visitor thief = withCookiesOf(visitor);
        Visitor atHome = atEveryService(Persona.ALICE);

        // When
        logOut(visitor.page());

        // Then
        assertThat(HOMES).noneMatch(home -> asksToLogIn(atHome, home));
        assertThat(HOMES).allMatch(home -> asksToLogIn(thief, home));
    }

    @Test
    void logoutEndsWhereSomebodyElseCanLogIn() {
        // Given
        Visitor visitor = visitors.stranger();
        visitor.open("/requests");
        visitor.logIn(Persona.ALICE);
        logOut(visitor.page());

        // When
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log in as somebody else"))
                .click();

        // Then
        Page page = visitor.logIn(Persona.BOB);
        assertThat(page).hasURL(stack.url() + "/approvals");
        assertThat(page.locator(".who")).hasText("Bob Baker");
    }

    @ParameterizedTest
    @CsvSource({"BOB, /approvals", "CAROL, /audit"})
    void whoNeverSawAnotherServiceLogsOutAllTheSame(Persona persona, String home) {
        // Given
        Visitor visitor = visitors.stranger();
        visitor.open(home);
        visitor.logIn(persona);

        // When
        logOut(visitor.page());

        // Then
        assertThat(asksToLogIn(visitor, home)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/approvals/logout", "/audit/logout"})
    void aLinkLogsNobodyOut(String address) {
        // Given
        Visitor visitor = atEveryService(Persona.ALICE);

        // When
        visitor.open(address);

        // Then
        assertThat(HOMES)
                .allSatisfy(home -> assertThat(asksToLogIn(visitor, home)).isFalse());
    }

    /** Logged in with a session that no other test shares. */
    private Visitor atEveryService(Persona persona) {
        Visitor visitor = visitors.stranger().expecting("status of 403");
        visitor.open("/requests");
        visitor.logIn(persona);
        HOMES.reversed().forEach(visitor::open);
        return visitor;
    }

    private Visitor withCookiesOf(Visitor visitor) {
        Visitor thief = visitors.stranger();
        thief.context().addCookies(visitor.sessionCookies());
        return thief;
    }

    private static void logOut(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("You are logged out");
    }

    private boolean asksToLogIn(Visitor visitor, String path) {
        var answer = visitor.ask(path);
        return answer.status() == 302 && answer.headers().get("location").startsWith(stack.issuer());
    }
}
