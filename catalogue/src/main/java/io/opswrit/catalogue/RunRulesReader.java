package io.opswrit.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads how the runs of an entry are handled; each rule has a default. */
final class RunRulesReader {
    private static final Duration START_WINDOW = Duration.ofSeconds(60);

    private final Located entry;
    private final Problems problems;

    RunRulesReader(Located entry, Problems problems) {
        this.entry = entry;
        this.problems = problems;
    }

    RunRules read() {
        Duration startWindow = seconds("start_window_seconds").orElse(START_WINDOW);
        return new RunRules(
                entry.find("guard").map(guard -> guard.node().asBoolean()).orElse(true),
                entry.value("offline", Offline.class).orElse(Offline.SEND),
                startWindow,
                total(startWindow),
                redactions());
    }

    private Duration total(Duration startWindow) {
        Duration run = entry.get("execution_timeout_seconds").seconds();
        Optional<Located> total = entry.find("total_timeout_seconds");
        total.filter(given -> given.seconds().compareTo(run) < 0)
                .ifPresent(given ->
                        problems.add(given, "total_timeout_seconds is shorter than execution_timeout_seconds"));
        return total.map(Located::seconds).orElse(startWindow.plus(run));
    }

    private List<Pattern> redactions() {
        return entry.find("redact").map(Located::items).orElse(List.of()).stream()
                .flatMap(pattern -> compiled(pattern).stream())
                .toList();
    }

    private Optional<Pattern> compiled(Located pattern) {
        try {
            Pattern compiled = Pattern.compile(pattern.text());
            if (!compiled.matcher("").find()) {
                return Optional.of(compiled);
            }
            problems.add(pattern, "this pattern matches nothing at all; let it match at least one character");
        } catch (PatternSyntaxException e) {
            problems.add(pattern, "not a regular expression: " + e.getDescription());
        }
        return Optional.empty();
    }

    private Optional<Duration> seconds(String name) {
        return entry.find(name).map(Located::seconds);
    }
}
