package io.opswrit.proof.bench;

import io.opswrit.proof.UsageError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is measured, and how.
 *
 * @param rate requests a second; 0 looks for the highest that is held
 * @param json where the figures go beside the table
 * @param only the measurements to make
 * @param fullJit lets the services use both compilers of the JVM; otherwise they take memory as in the demo
 */
record BenchOptions(Path folder, double rate, Duration duration, Path json, Set<Measurement> only, boolean fullJit) {

    private static final String KNOWN =
            "--rate N, --seconds N, --json FILE, --full-jit, --only %s".formatted(Measurement.names());
    private static final int USUAL_SECONDS = 60;

    static BenchOptions parse(Path folder, List<String> args) {
        var rate = 0.0;
        var seconds = (double) USUAL_SECONDS;
        var json = folder.resolve("bench.json");
        var only = new TreeSet<Measurement>();
        var fullJit = false;
        for (var rest = args.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            switch (option) {
                case "--rate" -> rate = number(rest, option);
                case "--seconds" -> seconds = number(rest, option);
                case "--json" -> json = Path.of(text(rest, option));
                case "--full-jit" -> fullJit = true;
                case "--only" -> only.add(Measurement.named(text(rest, option)));
                default -> throw new UsageError("bench has no option %s. It has: %s".formatted(option, KNOWN));
            }
        }
        return new BenchOptions(
                folder,
                rate,
                Duration.ofMillis((long) (seconds * 1000)),
                json,
                only.isEmpty() ? Set.of(Measurement.values()) : only,
                fullJit);
    }

    boolean wants(Measurement measurement) {
        return only.contains(measurement);
    }

    /** Every instance is surveyed and told of, so there are no more than are needed. */
    Set<Instances> instances() {
        var needed = EnumSet.of(Instances.FAST);
        if (wants(Measurement.CALLS)) {
            needed.add(Instances.TEN_SECONDS);
        }
        if (wants(Measurement.CROWD)) {
            needed.add(Instances.MINUTES);
        }
        return needed;
    }

    private static String text(Iterator<String> rest, String option) {
        if (!rest.hasNext()) {
            throw new UsageError("%s needs a value.".formatted(option));
        }
        return rest.next();
    }

    private static double number(Iterator<String> rest, String option) {
        var text = text(rest, option);
        try {
            var number = Double.parseDouble(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            throw new UsageError("%s takes a number, not %s.".formatted(option, text));
        }
        throw new UsageError("%s takes a number above 0, not %s.".formatted(option, text));
    }
}
