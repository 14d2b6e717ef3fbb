package io.opswrit.executor.domain;

import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How it ended; written once. The output itself leaves with the result and is not kept here. */
@Embeddable
class Ending {

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Ran ran;

    private String reason;
    private String reasonCode;
    private Integer exitCode;
    private Instant completedAt;

    protected Ending() {}

    Ending(Verdict verdict, Instant now) {
        this.outcome = verdict.outcome();
        this.ran = verdict.ran();
        this.reason = verdict.reason();
        this.reasonCode = verdict.code();
        this.exitCode = verdict.exitCode();
        this.completedAt = now;
    }

    Outcome outcome() {
        return outcome;
    }

    Ran ran() {
        return ran;
    }

    String reason() {
        return reason;
    }

    String reasonCode() {
        return reasonCode;
    }

    Integer exitCode() {
        return exitCode;
    }

    Instant completedAt() {
        return completedAt;
    }
}
