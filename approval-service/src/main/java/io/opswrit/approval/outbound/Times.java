package io.opswrit.approval.outbound;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Native queries give a timestamptz in whatever type the driver prefers. */
final class Times {

    private Times() {}

    static Instant instant(Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            default -> throw new IllegalStateException("Not a time: " + value.getClass());
        };
    }
}
