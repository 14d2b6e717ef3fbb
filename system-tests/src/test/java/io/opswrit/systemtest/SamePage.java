package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Tells a page that moved by itself from one that was loaded anew. */
final class SamePage {

    private SamePage() {}

    static void remember(Page page) {
        page.evaluate("window.remembered = true");
    }

    static void check(Page page) {
        assertThat(page.evaluate("window.remembered === true"))
                .as("%s was not loaded anew", page.url())
                .isEqualTo(true);
    }
}
