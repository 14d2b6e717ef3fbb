package io.opswrit.executor.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** When an execution is due next, who works on it now, and what was seen so far. */
@Embeddable
class Watch {

    private Instant dueAt;
    private UUID leaseId;
    private Instant leaseUntil;
    private int looks;
    private int failures;
    private boolean stillRunningSaid;
    private String ssmStatus;
    private Instant startedAt;

    protected Watch() {}

    static Watch dueAt(Instant now) {
        var watch = new Watch();
        watch.dueAt = now;
        return watch;
    }

    Step.Claim lease(Execution execution, UUID lease, Instant until) {
        leaseId = lease;
        leaseUntil = until;
        return new Step.Claim(execution.requestId(), execution.traceparent(), leaseId, leaseUntil);
    }

    void release() {
        leaseId = null;
        leaseUntil = null;
    }

    void due(Instant when) {
        dueAt = when;
    }

    /** Nothing is left to do. */
    void stop() {
        release();
        dueAt = null;
    }

    void failed() {
        failures++;
    }

    void answered() {
        failures = 0;
    }

    void looked() {
        looks++;
    }

    void saw(Sighting sighting) {
        ssmStatus = sighting.detailedStatus();
        startedAt = startedAt == null ? sighting.startedAt() : startedAt;
    }

    /** It was that of another command. */
    void forgetStart() {
        startedAt = null;
    }

    void stillRunningSaid() {
        stillRunningSaid = true;
    }

    boolean isLeasedBy(UUID lease) {
        return lease.equals(leaseId);
    }

    Instant dueAt() {
        return dueAt;
    }

    int looks() {
        return looks;
    }

    int failures() {
        return failures;
    }

    boolean isStillRunningSaid() {
        return stillRunningSaid;
    }

    String ssmStatus() {
        return ssmStatus;
    }

    Instant startedAt() {
        return startedAt;
    }
}
