package io.opswrit.systemtest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;

/** What the browser complains about: errors of scripts, loads that failed, and what the content security policy forbids. */
final class Complaints {

    /** Says the line of the page, which the browser's own message leaves out. */
    private static final String REPORT_VIOLATIONS = """
            document.addEventListener('securitypolicyviolation', violation => console.error(
              `Content security policy: ${violation.violatedDirective} forbids ${violation.blockedURI || 'this'} ` +
              `at ${violation.sourceFile}:${violation.lineNumber} ${violation.sample}`));
            """;

    /** What we bring along is itself a script, and so is refused in a frame that allows none. */
    private static final String OURS = "Blocked script execution";

    private final List<String> heard = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private Complaints() {}

    static Complaints in(BrowserContext context) {
        var complaints = new Complaints();
        context.addInitScript(REPORT_VIOLATIONS);
        context.onConsoleMessage(complaints::hear);
        context.onWebError(error ->
                complaints.heard.add(error.error() + " on " + error.page().url()));
        return complaints;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(OURS)) {
            heard.add(message.text() + " (" + message.location() + ")");
        }
    }

    /** A complaint that holds this text is part of the test. */
    void expect(String part) {
        expected.add(part);
    }

    List<String> unexpected() {
        return heard.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }
}
