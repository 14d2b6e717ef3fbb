package io.opswrit.approval.domain;

import com.fasterxml.uuid.Generators;
import io.opswrit.writ.Approval;
import io.opswrit.writ.Signed;
import io.opswrit.writ.Signer;
import io.opswrit.writ.VerifiedOrder;
import io.opswrit.writ.Writ;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Turns approvals into the signed document that lets the executor run an order, for a limited time. */
public final class WritIssuer {

    private final Signer signer;
    private final Duration validFor;

    public WritIssuer(Signer signer, Duration validFor) {
        if (validFor.isZero() || validFor.isNegative()) {
            throw new IllegalArgumentException(
                    "opswrit.approval.writ-valid-for must be longer than nothing; it is " + validFor + ".");
        }
        this.signer = signer;
        this.validFor = validFor;
    }

    Instant expiryOf(Instant issuedAt) {
        return issuedAt.plus(validFor);
    }

    Signed issue(VerifiedOrder order, List<Approval> approvals, Instant now) {
        return signer.sign(new Writ(
                Generators.timeBasedEpochGenerator().generate(),
                order.order().requestId(),
                order.digest(),
                approvals,
                now,
                expiryOf(now)));
    }
}
