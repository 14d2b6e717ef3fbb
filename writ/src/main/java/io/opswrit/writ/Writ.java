package io.opswrit.writ;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The approvals of one order digest, good until {@code expiresAt} and for one run. */
public record Writ(
        UUID writId,
        UUID requestId,
        String orderDigest,
        List<Approval> approvals,
        Instant issuedAt,
        Instant expiresAt) {

    public Writ {
        approvals = List.copyOf(approvals);
    }
}
