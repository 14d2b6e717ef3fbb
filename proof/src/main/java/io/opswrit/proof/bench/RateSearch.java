package io.opswrit.proof.bench;

import io.opswrit.proof.Console;
import java.time.Duration;
import java.util.function.BiFunction;

/** Looks for the highest rate that is held: doubles, halves what is left, then tries it for the whole time. */
final class RateSearch {

    private static final double FIRST = 40;
    private static final Duration SHORT = Duration.ofSeconds(12);
    private static final int HALVINGS = 3;
    private static final double LESS = 0.92;
    private static final double LOWEST = 1;

    private final BenchStack stack;
    private final Console console;
    private final BiFunction<Double, Duration, Plan> load;

    RateSearch(BenchStack stack, Console console, BiFunction<Double, Duration, Plan> load) {
        this.stack = stack;
        this.console = console;
        this.load = load;
    }

    /** @return the run that held, or the last and slowest that did not */
    Figures highestHeld(Duration duration) throws InterruptedException {
        var rate = estimate();
        var figures = run(rate, duration);
        while (!figures.held() && rate > LOWEST) {
            rate *= LESS;
            figures = run(rate, duration);
        }
        return figures;
    }

    private double estimate() throws InterruptedException {
        var low = 0.0;
        var high = FIRST;
        while (run(high, SHORT).held()) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (run(middle, SHORT).held()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low > 0 ? low : high;
    }

    private Figures run(double rate, Duration duration) throws InterruptedException {
        var figures = new Run(stack, load.apply(rate, duration)).execute();
        console.say("%s", figures.line());
        return figures;
    }
}
