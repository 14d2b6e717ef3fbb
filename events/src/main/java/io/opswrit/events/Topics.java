package io.opswrit.events;

/** The topics; each has one writer, 12 partitions, and the request id as key; {@code fleet} the instance id. */
public final class Topics {

    public static final String REQUEST = "request-events";
    public static final String APPROVAL = "approval-events";
    public static final String EXECUTION = "execution-events";
    public static final String RESULTS = "command-results";
    public static final String NOTIFICATION = "notification-events";

    /** Compacted: who reads it from the beginning knows every instance. */
    public static final String FLEET = "fleet";

    private Topics() {}
}
