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

    /** What is good by the measure of the web vitals. */
    private static final double LARGEST_SHIFT = 0.1;

    /** Shifts that nobody caused by a key or a click; two frames on, what has been laid out is painted. */
    private static final String SHIFT = """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
              const observer = new PerformanceObserver(() => {});
              observer.observe({ type: 'layout-shift', buffered: true });
              done(observer.takeRecords().filter(shift => !shift.hadRecentInput).reduce((sum, shift) => sum + shift.value, 0));
              observer.disconnect();
            })))
            """;

    private PageLayout() {}

    /** @return by how much the page has jumped about since it was opened, as CLS counts it */
    static double shift(Page page) {
        return ((Number) page.evaluate(SHIFT)).doubleValue();
    }

    static void checkShift(Page page) {
        assertThat(shift(page)).as("layout shift at %s", page.url()).isLessThanOrEqualTo(LARGEST_SHIFT);
    }

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
