package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form for a new request, filled in field by field, each of which is left before the next. */
final class RequestForm {

    static final String PATH = "/requests/new";

    private final Page page;

    private RequestForm(Page page) {
        this.page = page;
    }

    /** Opens it once the instance can be asked for by its name, which takes a moment after the start of a stack. */
    static RequestForm open(Visitor visitor, String instance) {
        Page page = visitor.open(PATH);
        awaitInstance(visitor, instance);
        return new RequestForm(page).fill("Instance", instance);
    }

    static void awaitInstance(Visitor visitor, String instance) {
        visitor.page().waitForCondition(() -> visitor.ask(PATH).text().contains(instance));
    }

    RequestForm command(String commandType) {
        ByWords.field(page, "Command type").selectOption(commandType);
        assertThat(page.locator("#review")).isVisible();
        return this;
    }

    RequestForm fill(String label, String value) {
        Locator field = ByWords.field(page, label);
        field.fill(value);
        field.blur();
        return this;
    }

    /** Waits until the review says this, as one who reads it before sending. */
    RequestForm reads(String text) {
        assertThat(page.locator("#review")).containsText(text);
        return this;
    }

    /** @return the page of the request that it became */
    Page send(String button) {
        ByWords.button(page, button).click();
        page.waitForURL(url -> url.matches(".*/requests/[0-9a-f-]{36}"));
        return page;
    }
}
