package io.opswrit.audit.domain;

import io.opswrit.writ.Person;
import java.util.Set;

/**
 * Who looks something up.
 *
 * @param ids issuer and subject; and, because a delegate names people by e-mail alone, issuer and address
 * @param everything whether auditor or operator: they may read each record
 * @param approver whether they may read what they were asked to decide
 */
public record Reader(Set<String> ids, boolean everything, boolean approver) {

    /** @param email null when there is no verified one */
    public static Reader of(String issuer, String subject, String email, boolean everything, boolean approver) {
        String id = issuer + "#" + subject;
        Set<String> ids = email == null
                ? Set.of(id)
                : Set.of(id, Person.knownByEmail(issuer, email).id());
        return new Reader(ids, everything, approver);
    }

    public boolean maySee(AuditRecord record) {
        return everything || isRequesterOrSubmitter(record.order()) || wasAsked(record);
    }

    /** Whether the card of its review is theirs to see. */
    public boolean maySeeReview(AuditRecord record) {
        return record.approvalRequired() && (everything || wasAsked(record));
    }

    private boolean isRequesterOrSubmitter(OrderFacts order) {
        return order != null
                && order.complete()
                && (ids.contains(order.requesterId()) || ids.contains(order.submitterId()));
    }

    private boolean wasAsked(AuditRecord record) {
        return approver && record.review().asked().stream().anyMatch(person -> ids.contains(person.id()));
    }
}
