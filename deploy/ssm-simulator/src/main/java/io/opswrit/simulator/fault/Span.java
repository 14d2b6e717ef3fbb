package io.opswrit.simulator.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Milliseconds from - to; as JSON a list of the two. */
public record Span(int low, int high) {

    private static final int MOST = 86_400_000;

    public Span {
        if (low < 0 || high < low || high > MOST) {
            throw new IllegalArgumentException(
                    "[%d, %d] is not a span of milliseconds such as [0, 1500]".formatted(low, high));
        }
    }

    @JsonCreator
    static Span of(List<Integer> ends) {
        if (ends.size() != 2 || ends.contains(null)) {
            throw new IllegalArgumentException(
                    ends + " is not a span: give the least and the most milliseconds, such as [0, 1500]");
        }
        return new Span(ends.getFirst(), ends.getLast());
    }

    @JsonValue
    List<Integer> ends() {
        return List.of(low, high);
    }

    public Duration draw(RandomGenerator random) {
        return Duration.ofMillis(random.nextInt(low, high + 1));
    }
}
