package io.opswrit.executor.testing;

import io.opswrit.events.Actor;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.RequestEvent;
import io.opswrit.writ.Approval;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Person;
import io.opswrit.writ.Signed;
import io.opswrit.writ.Writ;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Signs orders and writs as the two other services do, and wraps them in their events. */
public record TestAuthority(TestKey orderKey, TestKey writKey) {

    public static TestAuthority generate() {
        return new TestAuthority(TestKey.generate("order-1"), TestKey.generate("writ-1"));
    }

    public Signed sign(TestOrder order) {
        return orderKey.signer().sign(order.order());
    }

    public RequestEvent.Submitted submitted(TestOrder order) {
        return submitted(sign(order));
    }

    public static RequestEvent.Submitted submitted(Signed signed) {
        return new RequestEvent.Submitted(
                1, Actor.person(TestOrder.ALICE, "127.0.0.1", "opswrit"), signed, Orders.digest(signed));
    }

    public ApprovalEvent.Granted granted(TestOrder order) {
        return granted(order, TestOrder.BOB);
    }

    public ApprovalEvent.Granted granted(TestOrder order, Person approver) {
        Signed signed = sign(order);
        return granted(signed, writ(order, signed, approver, now().plus(Duration.ofMinutes(60))));
    }

    public ApprovalEvent.Granted grantedUntil(TestOrder order, Instant expiresAt) {
        Signed signed = sign(order);
        return granted(signed, writ(order, signed, TestOrder.BOB, expiresAt));
    }

    public static ApprovalEvent.Granted granted(Signed order, Signed writ) {
        return new ApprovalEvent.Granted(
                3,
                Actor.person(TestOrder.BOB, "127.0.0.1", "opswrit"),
                order,
                Orders.digest(order),
                writ,
                now().plus(Duration.ofMinutes(60)));
    }

    public Signed writ(TestOrder order, Signed signed, Person approver, Instant expiresAt) {
        return writKey.signer()
                .sign(new Writ(
                        UUID.randomUUID(),
                        order.order().requestId(),
                        Orders.digest(signed),
                        List.of(new Approval(approver, 1, null, now())),
                        now(),
                        expiresAt));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
