package io.opswrit.approval.testing;

import com.fasterxml.uuid.Generators;
import io.opswrit.catalogue.Effect;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.writ.Order;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Person;
import io.opswrit.writ.Signed;
import io.opswrit.writ.Signer;
import io.opswrit.writ.VerifiedOrder;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Alice's order to restart nginx, high risk; every method gives a variation of it. */
public record TestOrder(UUID requestId, Person requester, Person submitter, RiskLevel risk, Details details) {

    /** What the order is about. */
    public record Details(String instanceId, String service, String justification) {

        static final Details USUAL = new Details("i-0123456789abcdef0", "nginx", "It hangs since the last deployment.");
    }

    public static final TestSigningKey KEY = TestSigningKey.shared("test-orders");

    public static TestOrder by(Person requester) {
        return new TestOrder(
                Generators.timeBasedEpochGenerator().generate(), requester, requester, RiskLevel.HIGH, Details.USUAL);
    }

    public TestOrder withId(UUID id) {
        return new TestOrder(id, requester, submitter, risk, details);
    }

    public TestOrder submittedBy(Person other) {
        return new TestOrder(requestId, requester, other, risk, details);
    }

    public TestOrder lowRisk() {
        return new TestOrder(requestId, requester, submitter, RiskLevel.LOW, details);
    }

    public TestOrder on(String instanceId) {
        return with(new Details(instanceId, details.service, details.justification));
    }

    public TestOrder toRestart(String service) {
        return with(new Details(details.instanceId, service, details.justification));
    }

    public TestOrder because(String justification) {
        return with(new Details(details.instanceId, details.service, justification));
    }

    private TestOrder with(Details other) {
        return new TestOrder(requestId, requester, submitter, risk, other);
    }

    public Order order() {
        return new Order(
                requestId,
                details.instanceId,
                "RestartService",
                Map.of("service_name", details.service),
                "systemctl restart -- '" + details.service + "'",
                "restart " + details.service,
                risk,
                Effect.CHANGES,
                60,
                5,
                requester,
                submitter,
                details.justification,
                Instant.parse("2026-11-23T08:00:00Z"));
    }

    public Signed signed() {
        return signed(KEY);
    }

    public Signed signed(TestSigningKey key) {
        return Signer.of(key.privateJwk()).sign(order());
    }

    public VerifiedOrder verified() {
        Signed signed = signed();
        return new VerifiedOrder(order(), Orders.digest(signed), signed);
    }
}
