package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A form that was sent and not taken: the same sentence on top and beside the field, and whoever reads it is led there. */
final class WrongForm {

    private static final Pattern TITLE = Pattern.compile("^Error: .+");

    private static final String ERROR = "Error: ";

    private WrongForm() {}

    /**
     * @param field the id of its element
     * @return the sentence
     */
    static String check(Page page, String field) {
        Locator summary = page.locator(".error-summary");
        assertThat(summary).isFocused();
        assertThat(summary).hasAttribute("role", "alert");
        assertThat(page).hasTitle(TITLE);
        String sentence = beside(page, field);
        Locator link = summary.locator("a[href='#" + field + "']");
        assertThat(link).containsText(": " + sentence);
        link.click();
        assertThat(page.locator("#" + field)).isFocused();
        return sentence;
    }

    /** @return the sentence that is shown beside a field, and said by whoever reads the field aloud */
    static String beside(Page page, String field) {
        Locator error = page.locator("#" + field + "-error");
        assertThat(error).isVisible();
        Locator input = page.locator("#" + field);
        assertThat(input).hasAttribute("aria-invalid", "true");
        assertThat(input).hasAttribute("aria-describedby", Pattern.compile("(^| )" + field + "-error( |$)"));
        String text = error.textContent();
        assertThat(text).startsWith(ERROR).hasSizeGreaterThan(ERROR.length());
        return text.substring(ERROR.length());
    }
}
