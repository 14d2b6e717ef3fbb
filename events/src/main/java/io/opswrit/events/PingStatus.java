package io.opswrit.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the agent of an instance can be reached, in SSM's own words. */
public enum PingStatus {
    @JsonProperty("Online")
    ONLINE,
    @JsonProperty("ConnectionLost")
    CONNECTION_LOST,
    @JsonProperty("Inactive")
    INACTIVE,
    /** Our word: SSM no longer lists the instance as managed: it was stopped, terminated or deregistered, or lost its tag. */
    @JsonProperty("NotListed")
    NOT_LISTED
}
