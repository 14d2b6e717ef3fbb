package io.opswrit.simulator.fault;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can go wrong with a call; "before" means that nothing was done, "after" that it was and the caller does not know. */
enum CallFault {
    @JsonProperty("throttle")
    THROTTLE,
    @JsonProperty("error")
    ERROR,
    @JsonProperty("http500_before")
    HTTP500_BEFORE,
    @JsonProperty("http500_after")
    HTTP500_AFTER,
    @JsonProperty("drop_before")
    DROP_BEFORE,
    @JsonProperty("drop_after")
    DROP_AFTER,
    @JsonProperty("delay")
    DELAY
}
