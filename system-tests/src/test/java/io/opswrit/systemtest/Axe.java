package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core can find of WCAG 2.2 AA. */
final class Axe {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Frames in which axe itself cannot run, and would be waited for in vain. */
    private static final String WITHOUT_SCRIPT = "iframe[sandbox]";

    private Axe() {}

    static void check(Page page) {
        assertThat(violations(page)).as("what axe finds on %s", page.url()).isEmpty();
    }

    /** @return each with the rule, the element, and what would mend it */
    static List<String> violations(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(options)
                        .setLegacyMode(true)
                        .exclude(WITHOUT_SCRIPT)
                        .withTags(TAGS)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> describe(rule, node)))
                        .toList();
    }

    private static String describe(Rule rule, CheckedNode node) {
        return "%n%s (%s): %s%n  at %s%n  %s%n  %s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getHelp(),
                        node.getTarget(),
                        node.getHtml(),
                        node.getFailureSummary().replace("\n", "\n  "));
    }
}
