package io.opswrit.approval.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something the requester has to answer before it is decided. */
public record InfoRequest(
        @NotBlank(message = "is required: what do you want to know?")
        @Size(max = Rejection.LONGEST, message = Rejection.TOO_LONG)
        String question) {}
