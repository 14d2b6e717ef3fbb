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
    private Instant stopBy;
    private Integer guardVersion;
    private String guardDigest;
    private Instant guardUntil;
    private String outputPrefix;

    protected Dispatch() {}

    static Dispatch none() {
        return new Dispatch();
    }

    void intend(Instant now, DocumentCall call, TimeLimits limits) {
        attempt++;
        expiresAt = limits.ofSsm(now);
        stopBy = limits.stopBy(now).orElse(null);
        guardVersion = call.guard().map(Guard::version).orElse(null);
        guardDigest = call.guard().map(Guard::digest).orElse(null);
        guardUntil = call.guard().map(Guard::until).orElse(guardUntil);
        outputPrefix = call.outputPlace().map(OutputPlace::prefix).orElse(null);
        intentAt = now;
        firstIntentAt = firstIntentAt == null ? now : firstIntentAt;
        cleanScans = 0;
    }

    /** The intent came to nothing for sure, so that the next one is the first again, with a deadline of its own. */
    void notSent() {
        if (!doubtful) {
            firstIntentAt = null;
            guardUntil = null;
        }
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

    /** @param ssmLimit null when SSM did not say it, so that the one of the intent stays */
    void sent(String commandId, Instant now, Instant ssmLimit) {
        ssmCommandId = commandId;
        dispatchedAt = now;
        expiresAt = ssmLimit == null ? expiresAt : ssmLimit;
    }

    /** It ran by this command; when that one ends at the latest, the one that was sent after it ends too. */
    void follow(String commandId) {
        ssmCommandId = commandId;
    }

    boolean isGuarded() {
        return guardVersion != null;
    }

    Integer guardVersion() {
        return guardVersion;
    }

    String guardDigest() {
        return guardDigest;
    }

    /** Past it the node runs no command of this order, whichever try brings it; null when that is not settled. */
    Instant guardUntil() {
        return guardUntil;
    }

    /** Where the node puts the whole output; null when it is not told to. */
    String outputKey(String instanceId) {
        return outputPrefix == null || ssmCommandId == null
                ? null
                : OutputPlace.key(outputPrefix, ssmCommandId, instanceId);
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

    /** By when it is to be stopped; null when SSM's own limit comes first. */
    Instant stopBy() {
        return stopBy;
    }

    /** SSM's own limit; ours of the intent until SSM has said it. */
    Instant expiresAt() {
        return expiresAt;
    }
}
