package io.opswrit.simulator.command;

/** Where a command stands on one instance; on the wire it is a coarse status and a detail. */
public enum InvocationState {
    PENDING("Pending", "Pending", false),
    /** The service cannot reach the agent and goes on trying. */
    DELAYED("Delayed", "Delayed", false),
    IN_PROGRESS("InProgress", "InProgress", false),
    CANCELLING("Cancelling", "Cancelling", false),
    SUCCESS("Success", "Success", true),
    FAILED("Failed", "Failed", true),
    EXECUTION_TIMED_OUT("TimedOut", "ExecutionTimedOut", true),
    DELIVERY_TIMED_OUT("TimedOut", "DeliveryTimedOut", true),
    CANCELLED("Cancelled", "Cancelled", true),
    TERMINATED("Cancelled", "Terminated", true),
    UNDELIVERABLE("Failed", "Undeliverable", true),
    INVALID_PLATFORM("Failed", "InvalidPlatform", true),
    ACCESS_DENIED("Failed", "AccessDenied", true);

    private final String status;
    private final String details;
    private final boolean terminal;

    InvocationState(String status, String details, boolean terminal) {
        this.status = status;
        this.details = details;
        this.terminal = terminal;
    }

    public String status() {
        return status;
    }

    public String details() {
        return details;
    }

    public boolean terminal() {
        return terminal;
    }

    /** Counts against the error limit of the command. */
    public boolean error() {
        return this == FAILED || this == EXECUTION_TIMED_OUT || this == UNDELIVERABLE;
    }
}
