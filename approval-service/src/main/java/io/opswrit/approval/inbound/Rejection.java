package io.opswrit.approval.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** No, and why: the requester reads it. */
public record Rejection(
        @NotBlank(message = "is required: tell the requester why") @Size(max = LONGEST, message = TOO_LONG)
        String comment) {

    public static final int LONGEST = 2_000;
    public static final String TOO_LONG = "must have at most 2000 characters";
}
