package io.opswrit.simulator.fleet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the service shows of a command for an instance whose agent cannot be reached. */
public enum WhenAway {
    /** In progress until the agent is back or the command expires. */
    IN_PROGRESS,
    /** The same, but called delayed. */
    DELAYED,
    /** Undeliverable after a short while, and not run. */
    UNDELIVERABLE,
    /** Undeliverable after a short while, though it runs. */
    GHOST;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static WhenAway of(String wire) {
        return Arrays.stream(values())
                .filter(value -> value.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("when_away must be one of "
                        + List.of(values()).stream().map(WhenAway::wire).toList() + ", not '" + wire + "'"));
    }
}
