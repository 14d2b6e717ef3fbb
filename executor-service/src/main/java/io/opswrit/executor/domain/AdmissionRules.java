package io.opswrit.executor.domain;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.RequestEvent;
import io.opswrit.writ.Approval;
import io.opswrit.writ.FourEyes;
import io.opswrit.writ.KeySet;
import io.opswrit.writ.Order;
import io.opswrit.writ.Untrusted;
import io.opswrit.writ.VerifiedOrder;
import io.opswrit.writ.Writ;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what may run. It trusts the two key sets and its own catalogue, and nothing that an event says about itself. */
public final class AdmissionRules {

    private final KeySet orderKeys;
    private final KeySet writKeys;
    private final OwnCatalogue catalogue;
    private final Duration dispatchWithin;

    /** @param dispatchWithin how long after its submission a low-risk order may still be sent */
    public AdmissionRules(KeySet orderKeys, KeySet writKeys, Catalogue catalogue, Duration dispatchWithin) {
        this.orderKeys = orderKeys;
        this.writKeys = writKeys;
        this.catalogue = new OwnCatalogue(catalogue);
        this.dispatchWithin = dispatchWithin;
    }

    /** @param requestId the key under which the event arrived */
    public Admission of(RequestEvent.Submitted submitted, String requestId, Instant now) {
        try {
            VerifiedOrder order = genuine(orderKeys.verifyOrder(submitted.order()), requestId);
            if (order.order().riskLevel() != RiskLevel.LOW) {
                return new Admission.Waiting();
            }
            Instant dispatchBy = order.order().submittedAt().plus(dispatchWithin);
            return judge(new Authority(order, List.of(), null, dispatchBy), Optional.empty(), now);
        } catch (Untrusted forged) {
            return new Admission.Forged("order: " + forged.getMessage());
        }
    }

    /** @param requestId the key under which the event arrived */
    public Admission of(ApprovalEvent.Granted granted, String requestId, Instant now) {
        VerifiedOrder order;
        try {
            order = genuine(orderKeys.verifyOrder(granted.order()), requestId);
        } catch (Untrusted forged) {
            return new Admission.Forged("order: " + forged.getMessage());
        }
        try {
            Writ writ = fitting(writKeys.verifyWrit(granted.writ()), order);
            return judge(authority(order, writ), objection(writ, order), now);
        } catch (Untrusted forged) {
            return new Admission.Forged("writ: " + forged.getMessage());
        }
    }

    private Admission judge(Authority authority, Optional<String> writObjection, Instant now) {
        Optional<String> objection =
                writObjection.or(() -> catalogue.objection(authority.order().order()));
        if (objection.isPresent()) {
            return new Admission.Declined(authority, Outcome.REFUSED, objection.get());
        }
        if (!now.isBefore(authority.dispatchBy())) {
            return new Admission.Declined(authority, Outcome.EXPIRED, "It came too late to be sent in time.");
        }
        return new Admission.Accepted(authority);
    }

    private static VerifiedOrder genuine(VerifiedOrder verified, String requestId) throws Untrusted {
        Order order = verified.order();
        boolean complete = Stream.of(
                        order.requestId(),
                        order.instanceId(),
                        order.commandType(),
                        order.resolvedCommand(),
                        order.riskLevel(),
                        order.effect(),
                        order.requester(),
                        order.submitter(),
                        order.submittedAt())
                .allMatch(member -> member != null);
        if (!complete) {
            throw new Untrusted("the signed order is incomplete");
        }
        if (!order.requestId().toString().equals(requestId)) {
            throw new Untrusted("the event's key names another request");
        }
        return verified;
    }

    /** A genuine writ of another order is an event put together by somebody else, so it must not end this request. */
    private static Writ fitting(Writ writ, VerifiedOrder order) throws Untrusted {
        if (writ.expiresAt() == null || writ.approvals().stream().anyMatch(AdmissionRules::isAnonymous)) {
            throw new Untrusted("the signed writ is incomplete");
        }
        if (!order.digest().equals(writ.orderDigest())
                || !order.order().requestId().equals(writ.requestId())) {
            throw new Untrusted("it is for another order");
        }
        return writ;
    }

    private static boolean isAnonymous(Approval approval) {
        return approval.approver() == null || approval.approver().email() == null;
    }

    /** Everything but the expiry, which ends an order in another way than a missing pair of eyes. */
    private static Optional<String> objection(Writ writ, VerifiedOrder order) {
        return FourEyes.objection(writ, order, writ.expiresAt().minusNanos(1));
    }

    private static Authority authority(VerifiedOrder order, Writ writ) {
        List<String> approvers =
                writ.approvals().stream().map(a -> a.approver().email()).toList();
        Instant approvedAt = writ.approvals().stream()
                .map(Approval::approvedAt)
                .filter(at -> at != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Authority(order, approvers, approvedAt, writ.expiresAt());
    }
}
