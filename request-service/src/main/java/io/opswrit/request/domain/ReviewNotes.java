package io.opswrit.request.domain;

import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.ResultEvent;
import io.opswrit.events.Storable;
import io.opswrit.writ.Writ;
import io.opswrit.writ.Writs;
import java.time.Instant;
import java.util.List;

/**
 * What the requester is told about the review.
 *
 * @param approvedBy e-mails joined by {@code ", "}; null while nobody approved
 * @param reason why it ended without approval; null otherwise
 */
public record ReviewNotes(String approvedBy, Instant approvedAt, String reason) {

    public static ReviewNotes none() {
        return new ReviewNotes(null, null, null);
    }

    ReviewNotes after(ApprovalEvent event) {
        return switch (event) {
            case ApprovalEvent.Granted granted -> approved(Writs.read(granted.writ()));
            case ApprovalEvent.Rejected rejected -> ended(rejected.comment());
            case ApprovalEvent.Expired expired -> ended(expired.reason());
            case ApprovalEvent.Withdrawn withdrawn -> ended(withdrawn.reason());
            case ApprovalEvent.Opened _,
                    ApprovalEvent.Voted _,
                    ApprovalEvent.InfoRequested _,
                    ApprovalEvent.Resumed _,
                    ApprovalEvent.Escalated _ -> this;
        };
    }

    /** The result repeats who approved, for the case that it is read before the approval is. */
    ReviewNotes after(ResultEvent.Completed completed) {
        return completed.approvedBy().isEmpty()
                ? this
                : new ReviewNotes(joined(completed.approvedBy()), completed.approvedAt(), reason);
    }

    private static ReviewNotes approved(Writ writ) {
        return new ReviewNotes(joined(writ.approvedBy()), writ.approvedAt(), null);
    }

    private ReviewNotes ended(String why) {
        return new ReviewNotes(approvedBy, approvedAt, Storable.text(why));
    }

    private static String joined(List<String> emails) {
        return String.join(", ", emails);
    }
}
