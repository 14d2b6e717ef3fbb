package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** What can be measured of a layout: that it fits the window, and that fingers hit what they aim at. */
final class PageLayout {

    /** CSS pixels. Links in running text may be as small as the text. */
    private static final int SMALLEST_TARGET = 44;

    private static final String SMALL_TARGETS = """
            smallest => [...document.querySelectorAll(
                'button, a.button, nav a, summary, select, textarea, input:not([type=hidden])')]
              .filter(target => !target.closest('[aria-hidden=true]'))
              .map(target => target.closest('label') ?? target)
              .filter(target => target.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
              .map(target => ({ box: target.getBoundingClientRect(), html: target.outerHTML }))
              .filter(({ box }) => box.width + 0.5 < smallest || box.height + 0.5 < smallest)
              .map(({ box, html }) => `${Math.round(box.width)}x${Math.round(box.height)} ${html.slice(0, 200)}`)
            """;

    private PageLayout() {}

    static void check(Page page) {
        Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width.intValue())
                .as("width of what is shown at %s", page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** For the pages of the portal. */
    static void checkTargets(Page page) {
        assertThat((List<?>) page.evaluate(SMALL_TARGETS, SMALLEST_TARGET))
                .as("targets that fingers miss at %s", page.url())
                .isEmpty();
    }
}
