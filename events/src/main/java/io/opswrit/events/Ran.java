package io.opswrit.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the command touched the instance. */
public enum Ran {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO,
    @JsonProperty("unknown")
    UNKNOWN
}
