package io.opswrit.approval.domain;

/** Where a task stands; the way between the states is drawn in the service's package description. */
public enum TaskState {
    PENDING,
    INFO_REQUESTED,
    GRANTED,
    REJECTED,
    EXPIRED,
    WITHDRAWN;

    /** Whether somebody or something can still decide it; everything else is final. */
    public boolean open() {
        return this == PENDING || this == INFO_REQUESTED;
    }
}
