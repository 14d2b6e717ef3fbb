package io.opswrit.audit.outbound;

import java.time.Instant;
import java.time.OffsetDateTime;

/** A timestamptz of a native query, in whichever type the driver hands it out. */
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
