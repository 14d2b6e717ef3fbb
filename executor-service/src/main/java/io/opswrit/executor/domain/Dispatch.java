package io.opswrit.executor.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What was done to get the command to SSM. */
@Embeddable
class Dispatch {

    private int attempt;
    private Instant firstIntentAt;
    private Instant intentAt;
    private int cleanScans;
    private boolean doubtful;
    private String ssmCommandId;
    private Instant dispatchedAt;
    private Instant expiresAt;

    protected Dispatch() {}

    static Dispatch none() {
        return new Dispatch();
    }

    void intend(Instant now) {
        attempt++;
        intentAt = now;
        firstIntentAt = firstIntentAt == null ? now : firstIntentAt;
        cleanScans = 0;
    }

    void foundNothing() {
        cleanScans++;
    }

    void searchFailed() {
        cleanScans = 0;
    }

    /** An unanswered send was given up as not there, without proof. */
    void doubt() {
        doubtful = true;
    }

    void sent(String commandId, Instant now, Instant ssmLimit) {
        ssmCommandId = commandId;
        dispatchedAt = now;
        expiresAt = ssmLimit;
    }

    int attempt() {
        return attempt;
    }

    Instant firstIntentAt() {
        return firstIntentAt;
    }

    Instant intentAt() {
        return intentAt;
    }

    int cleanScans() {
        return cleanScans;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    String ssmCommandId() {
        return ssmCommandId;
    }

    Instant dispatchedAt() {
        return dispatchedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
