package io.opswrit.events;

/** What a requester is told about a request; computed from facts by {@link Facts#status()}, never stored as truth. */
public enum Status {
    PENDING_APPROVAL(false),
    INFO_REQUESTED(false),
    QUEUED(false),
    RUNNING(false),
    STILL_RUNNING(false),
    SUCCEEDED(true),
    FAILED(true),
    TIMED_OUT(true),
    CANCELLED(true),
    UNKNOWN(true),
    REJECTED(true),
    EXPIRED(true),
    REFUSED(true);

    private final boolean terminal;

    Status(boolean terminal) {
        this.terminal = terminal;
    }

    public boolean terminal() {
        return terminal;
    }
}
