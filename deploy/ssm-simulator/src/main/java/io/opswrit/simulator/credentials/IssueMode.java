package io.opswrit.simulator.credentials;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the endpoint that hands out credentials behaves. */
public enum IssueMode {
    @JsonProperty("normal")
    NORMAL,
    /** It answers with an error. */
    @JsonProperty("unavailable")
    UNAVAILABLE,
    /** What it hands out as good is not good any more, as when clocks differ. */
    @JsonProperty("expired")
    EXPIRED,
    /** What it hands out is nothing that the service knows. */
    @JsonProperty("unknown")
    UNKNOWN
}
