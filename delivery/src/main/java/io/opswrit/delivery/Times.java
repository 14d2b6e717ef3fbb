package io.opswrit.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Native queries give a timestamptz in whatever type the driver prefers. */
public final class Times {

    private Times() {}

    public static Instant instant(Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            default -> throw new IllegalStateException("Not a time: " + value.getClass());
        };
    }
}
