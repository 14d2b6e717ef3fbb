package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Finds what is on a page by its words, as people do. */
final class ByWords {

    private ByWords() {}

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    static void sees(Page page, String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** The sentence on top, which begins with the status. */
    static void headline(Page page, String status) {
        assertThat(page.locator("h1")).containsText(Pattern.compile("^\\W*" + status));
    }

    /** The id at the end of the address of a request, a card or a record. */
    static String requestId(Page page) {
        String url = page.url();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
