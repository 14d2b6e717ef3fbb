package io.opswrit.proof.bench;

import io.opswrit.proof.UsageError;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be measured alone by {@code --only}. */
enum Measurement {
    /** What PostgreSQL and Kafka of this machine take at most. */
    LIMITS,
    /** Low risk alone. */
    LOW,
    /** One request in five needs an approval, which comes by the API. */
    MIXED,
    /** Two hundred commands under way: calls to AWS for each. */
    CALLS,
    /** Ten thousand commands under way: memory and threads of the executor. */
    CROWD;

    static Measurement named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageError("There is no %s to measure, only %s.".formatted(name, names())));
    }

    static String names() {
        return Arrays.stream(values()).map(Measurement::label).collect(Collectors.joining("|"));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
