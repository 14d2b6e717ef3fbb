package io.opswrit.simulator.fleet;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of the machine itself, as EC2 knows it. */
public enum InstanceState {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("stopped")
    STOPPED,
    @JsonProperty("terminated")
    TERMINATED,
    @JsonProperty("unregistered")
    UNREGISTERED;

    /** A stopped machine may be sent commands, they wait; one that is gone or unknown to the service may not. */
    public boolean accepts() {
        return this == RUNNING || this == STOPPED;
    }
}
