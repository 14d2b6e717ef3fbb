package io.opswrit.writ;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one decision whether approvals satisfy four eyes: nobody decides on what they requested or submitted, judged by
 * identity. The approval service asks before it takes a vote, the executor again before it runs anything.
 */
public final class FourEyes {

    private FourEyes() {}

    public static boolean mayDecide(Person person, Order order) {
        return !person.is(order.requester()) && !person.is(order.submitter());
    }

    /** @return why the writ does not allow the order at that time, or empty when it does */
    public static Optional<String> objection(Writ writ, VerifiedOrder order, Instant now) {
        if (!writ.orderDigest().equals(order.digest())
                || !writ.requestId().equals(order.order().requestId())) {
            return Optional.of("The writ is for another order.");
        }
        if (writ.approvals().isEmpty()) {
            return Optional.of("The writ holds no approval.");
        }
        Set<String> approvers = new HashSet<>();
        for (Approval approval : writ.approvals()) {
            if (!mayDecide(approval.approver(), order.order())) {
                return Optional.of("The approver requested or submitted the order: four eyes are needed.");
            }
            if (!approvers.add(approval.approver().id())) {
                return Optional.of("One person approved twice.");
            }
        }
        return now.isBefore(writ.expiresAt()) ? Optional.empty() : Optional.of("The writ has expired.");
    }
}
