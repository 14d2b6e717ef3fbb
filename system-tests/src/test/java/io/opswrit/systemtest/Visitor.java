package io.opswrit.systemtest;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.List;
import java.util.Optional;

/** Somebody at a browser of their own, with one page open. */
final class Visitor {

    private final LocalStack stack;
    private final Optional<Persona> known;
    private final BrowserContext context;
    private final Complaints complaints;
    private final Page page;
    private Response answer;

    Visitor(LocalStack stack, Optional<Persona> known, BrowserContext context) {
        this.stack = stack;
        this.known = known;
        this.context = context;
        complaints = Complaints.in(context);
        page = context.newPage();
    }

    /** Goes to a path of the front door. A known persona who is asked for it logs in on the way. */
    Page open(String path) {
        answer = page.navigate(stack.url() + path);
        known.filter(_ -> isAskedToLogIn()).ifPresent(this::logIn);
        return page;
    }

    /** Goes to any address. */
    Page visit(String url) {
        page.navigate(url);
        return page;
    }

    /** Whether the page is one of the identity provider. */
    boolean isAskedToLogIn() {
        return page.url().startsWith(stack.issuer());
    }

    /** Fills in the form of the identity provider that is shown now, and waits until it has led back. */
    Page logIn(Persona persona) {
        page.locator("input[name=username]").fill(persona.user());
        page.locator("input[name=password]").fill(stack.credentials().password(persona));
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> url.startsWith(stack.url()));
        return page;
    }

    /** Asks for a page as this browser would, without showing it and without following where it leads. */
    APIResponse ask(String path) {
        return context.request().get(stack.url() + path, RequestOptions.create().setMaxRedirects(0));
    }

    /** @return the cookies that hold sessions of pages, not that of the identity provider */
    List<Cookie> sessionCookies() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .toList();
    }

    /** @return what came when a path was last opened */
    Response answer() {
        return answer;
    }

    Page page() {
        return page;
    }

    /** For cookies, requests by hand, a second page, and going offline. */
    BrowserContext context() {
        return context;
    }

    /** A complaint of the browser that holds this text belongs to the test, such as "status of 409". */
    Visitor expecting(String complaint) {
        complaints.expect(complaint);
        return this;
    }

    /** @return what the browser complained about unexpectedly */
    List<String> leave() {
        context.close();
        return complaints.unexpected();
    }
}
