package io.opswrit.events;

/** How an order that the executor took up ended. */
public enum Outcome {
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    CANCELLED,
    /** Not dispatched in time; nothing ran. */
    EXPIRED,
    /** The executor or SSM declined; nothing ran. */
    REFUSED,
    /** Nobody can tell what happened; look before repeating it. */
    UNKNOWN
}
