package io.opswrit.simulator.runner;

import io.opswrit.simulator.fleet.Instance;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One prepared answer: for which scripts and on which instances it is given, what it prints, and how long it takes. */
record CannedAnswer(Condition when, int exit, String stdout, String stderr, List<Double> seconds) {

    /** With {@code knownUnit} the service that the script names must be one of the instance. */
    record Condition(String script, List<String> traits, boolean knownUnit, Pattern pattern) {

        Condition {
            traits = traits == null ? List.of() : traits;
            pattern = Pattern.compile(script, Pattern.DOTALL);
        }

        Optional<MatchResult> matches(Script run) {
            var match = pattern.matcher(run.text().strip());
            if (!match.matches() || !traits.stream().allMatch(run.instance()::has)) {
                return Optional.empty();
            }
            return knownUnit && !isKnown(match.group("unit"), run.instance()) ? Optional.empty() : Optional.of(match);
        }

        private static boolean isKnown(String unit, Instance instance) {
            return instance.host().services().contains(unit);
        }
    }

    CannedAnswer {
        seconds = seconds == null ? List.of(0.1, 0.3) : seconds;
    }
}
