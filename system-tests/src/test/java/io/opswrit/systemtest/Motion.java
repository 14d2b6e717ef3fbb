package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** What moves by style. */
final class Motion {

    private static final String MOVING = """
            () => [...document.querySelectorAll('*')].flatMap(element => ['', '::before', '::after'].map(part => {
              const style = getComputedStyle(element, part || null);
              const lasts = [style.transitionDuration, style.animationDuration].join(',').split(',')
                .some(duration => parseFloat(duration) > 0);
              return lasts || style.scrollBehavior === 'smooth' ? element.tagName + part + ' ' + element.className : null;
            })).filter(found => found !== null)
            """;

    private Motion() {}

    static void checkNone(Page page) {
        assertThat(moving(page)).as("what moves on %s", page.url()).isEmpty();
    }

    static List<?> moving(Page page) {
        return (List<?>) page.evaluate(MOVING);
    }
}
