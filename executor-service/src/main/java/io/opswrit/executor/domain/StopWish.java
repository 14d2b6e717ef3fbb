package io.opswrit.executor.domain;

import io.opswrit.events.Ran;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Somebody's wish to have the execution stopped, and what was done about it. */
@Embeddable
class StopWish {

    @Column(name = "stop_asked_at")
    private Instant askedAt;

    @Column(name = "stop_asked_by")
    private String askedBy;

    @Column(name = "stop_tries")
    private int tries;

    @Column(name = "stop_call_due")
    private boolean callDue;

    @Column(name = "stop_given_up")
    private boolean givenUp;

    protected StopWish() {}

    static StopWish none() {
        return new StopWish();
    }

    /** Why it was not stopped although it is over. */
    static String unmet(Ran ran) {
        return ran == Ran.UNKNOWN
                ? "We cannot tell whether the stop reached it."
                : "It ended by itself before it could be stopped.";
    }

    /** Asking again while it is being tried changes nothing; after it was given up it is tried anew. */
    boolean ask(String by, Instant now) {
        if (isOpen()) {
            return false;
        }
        askedAt = now;
        askedBy = by;
        tries = 0;
        callDue = true;
        givenUp = false;
        return true;
    }

    void called() {
        tries++;
        callDue = false;
    }

    /** A call that failed was a try too, or a broken CancelCommand would be tried for ever. */
    void callFailed() {
        if (callDue) {
            called();
        }
    }

    /** When SSM could first have been asked: a wish may be older than the command. */
    Instant since(Instant dispatchedAt) {
        return dispatchedAt != null && dispatchedAt.isAfter(askedAt) ? dispatchedAt : askedAt;
    }

    /** Why stopping it was given up. */
    static String inVain(boolean stopping, int tries) {
        return stopping
                ? "SSM says that it is being stopped, and it does not end."
                : "SSM was asked " + tries + " times to stop it, and it went on.";
    }

    void callAgain() {
        callDue = true;
    }

    /** Nobody may have asked for it; its time is over. */
    void enforce() {
        tries = 0;
        callDue = true;
        givenUp = false;
    }

    void giveUp() {
        givenUp = true;
        callDue = false;
    }

    boolean isOpen() {
        return askedAt != null && !givenUp;
    }

    boolean isAsked() {
        return askedAt != null;
    }

    boolean isGivenUp() {
        return givenUp;
    }

    boolean isCallDue() {
        return callDue;
    }

    int tries() {
        return tries;
    }

    String askedBy() {
        return askedBy;
    }
}
