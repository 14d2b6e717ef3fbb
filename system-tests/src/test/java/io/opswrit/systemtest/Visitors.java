package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The people at their browsers in one test. They are gone when it ends, and it fails if a browser complained. Wait with
 * Playwright's own assertions: Awaitility asks on another thread, which Playwright does not allow.
 */
final class Visitors implements BeforeEachCallback, AfterEachCallback {

    private static final List<String> HOMES = List.of("/requests", "/approvals", "/audit");

    private final LocalStack stack;
    private final List<Visitor> present = new ArrayList<>();
    private Browser browser;

    Visitors(LocalStack stack) {
        this.stack = stack;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        browser = Chromium.of(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<String> complaints =
                present.stream().flatMap(visitor -> visitor.leave().stream()).toList();
        present.clear();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    Visitor alice(Manner... manners) {
        return of(Persona.ALICE, manners);
    }

    Visitor bob(Manner... manners) {
        return of(Persona.BOB, manners);
    }

    Visitor dave(Manner... manners) {
        return of(Persona.DAVE, manners);
    }

    Visitor carol(Manner... manners) {
        return of(Persona.CAROL, manners);
    }

    Visitor olga(Manner... manners) {
        return of(Persona.OLGA, manners);
    }

    /** Somebody who need not care about logging in: it is done, for the pages of every service. */
    Visitor of(Persona persona, Manner... manners) {
        String state = Sessions.of(stack, persona, () -> logIn(persona));
        return welcome(new Visitor(
                stack,
                Optional.of(persona),
                browser.newContext(Manner.options(manners).setStorageState(state))));
    }

    private String logIn(Persona persona) {
        var visitor = new Visitor(stack, Optional.of(persona), browser.newContext(Manner.options()));
        HOMES.forEach(visitor::open);
        String state = visitor.context().storageState();
        visitor.leave();
        return state;
    }

    /** Somebody with no session and no cookies. */
    Visitor stranger(Manner... manners) {
        return welcome(new Visitor(stack, Optional.empty(), browser.newContext(Manner.options(manners))));
    }

    private Visitor welcome(Visitor visitor) {
        present.add(visitor);
        return visitor;
    }
}
