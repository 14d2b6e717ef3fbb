package io.opswrit.approval.domain;

import java.time.Instant;

/** How far the run of an approved order is, as far as anybody said; each part is null until then. */
public record Execution(Instant dispatchedAt, Instant startedAt, Instant stillRunningAt, Long usualSeconds) {

    public static final Execution NONE = new Execution(null, null, null, null);

    public boolean begun() {
        return dispatchedAt != null || startedAt != null || stillRunningAt != null;
    }

    /** @return since when it runs, or is on its way; null before */
    public Instant since() {
        return startedAt == null ? dispatchedAt : startedAt;
    }
}
