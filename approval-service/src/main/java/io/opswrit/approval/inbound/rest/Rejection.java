package io.opswrit.approval.inbound.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** No, and why: the requester reads it. */
record Rejection(
        @NotBlank(message = "is required: tell the requester why") @Size(max = LONGEST, message = TOO_LONG)
        String comment) {

    static final int LONGEST = 2_000;
    static final String TOO_LONG = "must have at most 2000 characters";
}
