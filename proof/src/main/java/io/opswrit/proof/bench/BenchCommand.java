package io.opswrit.proof.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.proof.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/** {@code ./opswrit bench}: starts a stack of its own, measures, prints a table and writes a file; judges nothing. */
public final class BenchCommand {

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final double WARM_UP_RATE = 40;

    /** So many requests, each of ten seconds, are two hundred under way. */
    private static final double CALLS_RATE = 20;

    private static final int CROWD = 10_000;
    private static final double CROWD_RATE = 100;

    private final Console console;

    public BenchCommand(Console console) {
        this.console = console;
    }

    public int run(Path folder, List<String> args) throws InterruptedException {
        var options = BenchOptions.parse(folder, args);
        var results = new Results();
        try (var stack = BenchStack.start(options, console)) {
            measure("warming up", stack, Plan.mixed(WARM_UP_RATE, WARM_UP));
            measure(options, stack, results);
        }
        console.plain(new Table(results).text());
        write(options.json(), results);
        return 0;
    }

    private void measure(BenchOptions options, BenchStack stack, Results results) throws InterruptedException {
        if (options.wants(Measurement.LIMITS)) {
            results.limits(BareLimits.measure(stack));
        }
        if (options.wants(Measurement.LOW)) {
            rates("low risk", options, stack, results, Plan::low);
        }
        if (options.wants(Measurement.MIXED)) {
            rates("20 % high risk", options, stack, results, Plan::mixed);
        }
        if (options.wants(Measurement.CALLS)) {
            var plan = new Plan(CALLS_RATE, options.duration(), 0, Instances.TEN_SECONDS);
            results.add("200 in flight", measure("200 in flight", stack, plan));
        }
        if (options.wants(Measurement.CROWD)) {
            var duration = Duration.ofMillis((long) (CROWD * 1000 / CROWD_RATE));
            var plan = new Plan(CROWD_RATE, duration, 0, Instances.MINUTES);
            results.add("10,000 in flight", measure("10,000 in flight", stack, plan));
        }
    }

    /** The highest rate that is held, or the one that was asked for; and half of it, where latency is judged. */
    private void rates(
            String name,
            BenchOptions options,
            BenchStack stack,
            Results results,
            BiFunction<Double, Duration, Plan> load)
            throws InterruptedException {
        var figures = options.rate() > 0
                ? measure(name, stack, load.apply(options.rate(), options.duration()))
                : new RateSearch(stack, console, load).highestHeld(options.duration());
        results.add(name, figures);
        var half = load.apply(figures.plan().rate() / 2, options.duration());
        results.add(name + ", half", measure(name + ", half", stack, half));
    }

    private Figures measure(String name, BenchStack stack, Plan plan) throws InterruptedException {
        console.say(
                "%s: %.0f requests a second for %d s; load of the machine %s",
                name, plan.rate(), plan.duration().toSeconds(), Machine.load());
        var figures = new Run(stack, plan).execute();
        console.say("%s", figures.line());
        return figures;
    }

    private void write(Path file, Results results) {
        try {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), results.json());
            console.say("All figures: %s", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
