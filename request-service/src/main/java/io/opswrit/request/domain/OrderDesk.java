package io.opswrit.request.domain;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.Resolution.Resolved;
import io.opswrit.writ.Order;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import io.opswrit.writ.Signer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Makes signed orders of submissions that have nothing against them. */
public final class OrderDesk {

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final Signer signer;
    private final Clock clock;

    public OrderDesk(Signer signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /** @throws InvalidSubmission when something stands against it */
    public AcceptedOrder accept(Assessment assessment, Caller caller, Submission submission, String traceparent) {
        if (!assessment.violations().isEmpty()) {
            throw new InvalidSubmission(assessment.violations());
        }
        Order order = order(assessment, caller, submission);
        Signed signed = signer.sign(order);
        return new AcceptedOrder(order, signed, Orders.digest(signed), traceparent);
    }

    private Order order(Assessment assessment, Caller caller, Submission submission) {
        Resolved resolved = assessment.resolved().orElseThrow();
        CommandType type = resolved.commandType();
        return new Order(
                ids.generate(),
                submission.instanceId(),
                type.key(),
                resolved.parameters(),
                resolved.command(),
                resolved.phrase(),
                type.risk(),
                type.effect(),
                Math.toIntExact(type.executionTimeout().toSeconds()),
                Math.toIntExact(type.usualDuration().toSeconds()),
                assessment.requester().orElseThrow(),
                caller.person(),
                blankToNull(submission.justification()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
