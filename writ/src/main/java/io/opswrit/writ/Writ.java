package io.opswrit.writ;

import java.time.Instant;
import java.util.Comparator;
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

    /** @return e-mail addresses */
    public List<String> approvedBy() {
        return approvals.stream().map(approval -> approval.approver().email()).toList();
    }

    /** @return when the last of them approved */
    public Instant approvedAt() {
        return approvals.stream()
                .map(Approval::approvedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
