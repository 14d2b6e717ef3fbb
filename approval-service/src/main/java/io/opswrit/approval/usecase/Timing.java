package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.Sla;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What time it is, and how long people have. */
public record Timing(Clock clock, Sla sla) {

    /** As precise as PostgreSQL stores it, so that an event and the row say the same. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
