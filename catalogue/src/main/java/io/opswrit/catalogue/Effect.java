package io.opswrit.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a command does to its instance; decides what may ever be sent a second time. */
public enum Effect {
    @JsonProperty("reads")
    READS,
    /** The default: a run that cannot be ruled out is never repeated. */
    @JsonProperty("changes")
    CHANGES
}
