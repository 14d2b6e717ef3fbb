package io.opswrit.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of an order while the SSM agent of its instance does not answer. */
public enum Offline {
    /** The default: it is sent and starts if the agent is back within the start window. */
    @JsonProperty("send")
    SEND,
    @JsonProperty("refuse")
    REFUSE
}
