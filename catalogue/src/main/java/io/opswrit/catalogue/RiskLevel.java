package io.opswrit.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Decided by the catalogue entry, never by the requester. */
public enum RiskLevel {
    /** Runs straight away. */
    @JsonProperty("low")
    LOW,
    /** Needs a writ. */
    @JsonProperty("high")
    HIGH
}
