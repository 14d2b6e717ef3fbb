package io.opswrit.systemtest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The machine's own browser, started once for each thread that runs tests, which alone may touch it, and closed with the last. */
final class Chromium implements AutoCloseable {

    static final String MISSING =
            "There is no Chromium on the PATH for the browser tests. Install one (Debian: apt-get install -y "
                    + "--no-install-recommends chromium), or set OPSWRIT_BROWSER to the program of any Chromium or Chrome.";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** What would look for a network or a graphics card. */
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Machines that run the tests are busy. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** The browser of this run; without one, the test is skipped on a person's machine and fails in CI. */
    static Browser of(ExtensionContext test) {
        Path executable = locate(System.getenv()).orElseGet(Chromium::missing);
        return test.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Thread.currentThread(), _ -> new Chromium(executable), Chromium.class)
                .browser;
    }

    private static Path missing() {
        return System.getenv("CI") == null ? Assumptions.abort(MISSING) : Assertions.fail(MISSING);
    }

    /** What OPSWRIT_BROWSER names, else the first of the usual names on the PATH. */
    static Optional<Path> locate(Map<String, String> environment) {
        String named = environment.getOrDefault("OPSWRIT_BROWSER", "");
        if (named.isBlank()) {
            return NAMES.stream()
                    .flatMap(name -> folders(environment).map(folder -> folder.resolve(name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
        if (!Files.isExecutable(Path.of(named))) {
            throw new IllegalStateException("OPSWRIT_BROWSER is " + named + ", and no program is there.");
        }
        return Optional.of(Path.of(named));
    }

    private static Stream<Path> folders(Map<String, String> environment) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
