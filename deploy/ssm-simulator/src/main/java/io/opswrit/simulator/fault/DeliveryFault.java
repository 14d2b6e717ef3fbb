package io.opswrit.simulator.fault;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can go wrong between the service and an agent. */
public enum DeliveryFault {
    /** Told as undeliverable, and run all the same. */
    @JsonProperty("ghost")
    GHOST,
    /** Told as undeliverable, and true. */
    @JsonProperty("undeliverable")
    UNDELIVERABLE,
    /** Brought later than usual, and begun however late that is. */
    @JsonProperty("late")
    LATE,
    /** Begun, and never heard of again. */
    @JsonProperty("never_finish")
    NEVER_FINISH,
    /** Brought twice. */
    @JsonProperty("duplicate")
    DUPLICATE,
    /** The agent is never told to stop. */
    @JsonProperty("cancel_lost")
    CANCEL_LOST
}
