package io.opswrit.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a request must say why; every high-risk entry asks for it. */
public enum JustificationRule {
    @JsonProperty("required")
    REQUIRED,
    @JsonProperty("optional")
    OPTIONAL
}
