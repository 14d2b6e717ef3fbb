package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.Pace;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** What time it is, and the pace at which executions are worked on. */
@Singleton
class Timing {

    private final Clock clock;
    private final Pace pace;

    Timing(Clock clock, ExecutionSettings settings) {
        this.clock = clock;
        this.pace = settings.pace();
    }

    Instant now() {
        return clock.instant();
    }

    Pace pace() {
        return pace;
    }
}
