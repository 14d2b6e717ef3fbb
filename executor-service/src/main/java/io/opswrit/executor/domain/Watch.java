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
    private boolean swept;
    private String listedStatus;
    private Instant overdueSince;

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

    /** Looked at by a call of its own, and at once. */
    void lookNow(Instant now) {
        swept = false;
        dueAt = now;
    }

    /** Its time is over, and it is being stopped. */
    void overdue(Instant now) {
        overdueSince = now;
        lookNow(now);
    }

    /** Nothing is left to do. */
    void stop() {
        release();
        swept = false;
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

    /** Whether sweeps look at it from now on, or each look is a call of its own. */
    void sweptIf(boolean sweeps) {
        swept = sweeps;
    }

    /** A list has its last word; what is left to do is to read the whole of it. */
    void overByList(String word, Instant now) {
        listedStatus = word;
        lookNow(now);
    }

    /** That was of another command. */
    void forget() {
        startedAt = null;
        listedStatus = null;
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

    boolean isSwept() {
        return swept;
    }

    /** The last word of SSM as a list had it; null before that. */
    String listedStatus() {
        return listedStatus;
    }

    Instant overdueSince() {
        return overdueSince;
    }

    String ssmStatus() {
        return ssmStatus;
    }

    Instant startedAt() {
        return startedAt;
    }
}
