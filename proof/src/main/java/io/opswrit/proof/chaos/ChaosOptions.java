package io.opswrit.proof.chaos;

import io.opswrit.proof.UsageError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How a run goes.
 *
 * @param over how long the requests, and with them the kills, are spread
 */
public record ChaosOptions(Path folder, int requests, Duration over, int kills, boolean faults, long seed) {

    private static final String KNOWN = "--requests N, --minutes M, --kills K, --seed S, --no-faults";
    private static final int USUAL_REQUESTS = 1_000;
    private static final int USUAL_PER_SECOND = 6;
    private static final int LARGEST_SEED = 1_000_000;

    /** What is not said follows from the number of requests. */
    public static ChaosOptions parse(Path folder, List<String> args) {
        int requests = USUAL_REQUESTS;
        double minutes = 0;
        int kills = 0;
        boolean faults = true;
        long seed = RandomGenerator.getDefault().nextInt(LARGEST_SEED);
        for (var rest = args.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            switch (option) {
                case "--requests" -> requests = (int) number(rest, option);
                case "--minutes" -> minutes = number(rest, option);
                case "--kills" -> kills = (int) number(rest, option);
                case "--seed" -> seed = (long) number(rest, option);
                case "--no-faults" -> faults = false;
                default -> throw new UsageError("chaos has no option %s. It has: %s".formatted(option, KNOWN));
            }
        }
        var seconds = minutes > 0 ? minutes * 60 : (double) requests / USUAL_PER_SECOND;
        var usualKills = Math.max(20, requests / 50);
        return new ChaosOptions(
                folder,
                requests,
                Duration.ofMillis((long) (seconds * 1000)),
                kills > 0 ? kills : usualKills,
                faults,
                seed);
    }

    private static double number(Iterator<String> rest, String option) {
        var text = rest.hasNext() ? rest.next() : "nothing";
        try {
            var number = Double.parseDouble(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            throw new UsageError("%s takes a number, not %s.".formatted(option, text));
        }
        throw new UsageError("%s takes a number from 0, not %s.".formatted(option, text));
    }

    /** What starts the same plan again. */
    String command() {
        return "./opswrit chaos --requests %d --minutes %s --kills %d --seed %d%s"
                .formatted(requests, over.toMillis() / 60_000.0, kills, seed, faults ? "" : " --no-faults");
    }
}
