package io.opswrit.audit.domain;

import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.ResultEvent;
import io.opswrit.writ.Approval;
import io.opswrit.writ.Writ;
import io.opswrit.writ.Writs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Who approved and when, from the writ itself or from the result that repeats it. */
final class Approvals {

    private Approvals() {}

    static ReviewFacts of(ApprovalEvent.Granted granted, ReviewFacts review) {
        Writ writ = Writs.read(granted.writ());
        List<String> by =
                writ.approvals().stream().map(a -> a.approver().email()).toList();
        Instant last = writ.approvals().stream()
                .map(Approval::approvedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return review.approved(by, last);
    }

    static ReviewFacts of(ResultEvent.Completed result, ReviewFacts review) {
        return review.approvedBy().isEmpty() ? review.approved(result.approvedBy(), result.approvedAt()) : review;
    }
}
