package io.opswrit.approval.inbound;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Yes to the order with that digest, which is the one on the card that was seen; no other. */
public record Approval(
        @NotNull(message = "is missing; it stands on the task card")
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be the 64 hex digits of the task card")
        String orderDigest,

        @Size(max = Rejection.LONGEST, message = Rejection.TOO_LONG)
        String comment) {

    /** An empty comment says nothing. */
    public String commentOrNull() {
        return comment == null || comment.isBlank() ? null : comment;
    }
}
