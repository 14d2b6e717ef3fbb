package io.opswrit.systemtest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.catalogue.Effect;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.Actor;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.RequestEvent;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Service;
import io.opswrit.writ.Approval;
import io.opswrit.writ.Order;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Person;
import io.opswrit.writ.Signed;
import io.opswrit.writ.Signer;
import io.opswrit.writ.Writ;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes facts that nobody of ours said, some of them with keys stolen from a service. */
final class Forger {

    private static final String ISSUER = "http://localhost/realms/opswrit";
    static final Person BOB = new Person(ISSUER, "forged-bob", "bob@example.org", "Bob");
    private static final Actor NOBODY = Actor.system("forger");

    private final Signer stolenOrderKey;
    private final Signer stolenWritKey;

    Forger(LocalStack stack) {
        stolenOrderKey = Signer.of(stack.environment(Service.REQUEST).get("OPSWRIT_ORDER_SIGNING_KEY"));
        stolenWritKey = Signer.of(stack.environment(Service.APPROVAL).get("OPSWRIT_WRIT_SIGNING_KEY"));
    }

    /** Whose address stands in the comment of a command, if one is ever sent for that request. */
    static String email(UUID requestId) {
        return "m-" + requestId.toString().substring(0, 8) + "@forged.example";
    }

    static Person requester(UUID requestId) {
        return new Person(ISSUER, "forged", email(requestId), "Mallory");
    }

    Order diskSpace(UUID id, String instance) {
        return order(id, instance, "CheckDiskSpace", Map.of(), "df -h", RiskLevel.LOW, Effect.READS, 60);
    }

    Order restart(UUID id, String instance, RiskLevel risk) {
        return order(
                id,
                instance,
                "RestartService",
                Map.of("service_name", "nginx"),
                "systemctl restart -- 'nginx'",
                risk,
                Effect.CHANGES,
                300);
    }

    private static Order order(
            UUID id,
            String instance,
            String type,
            Map<String, String> parameters,
            String command,
            RiskLevel risk,
            Effect effect,
            int timeout) {
        Person mallory = requester(id);
        return new Order(
                id,
                instance,
                type,
                parameters,
                command,
                "forged",
                risk,
                effect,
                timeout,
                5,
                mallory,
                mallory,
                "forged",
                Instant.now());
    }

    Signed signed(Order order) {
        return stolenOrderKey.sign(order);
    }

    Signed withRubbishSignature(Order order) {
        Signed signed = stolenOrderKey.sign(order);
        return new Signed(signed.document(), signed.keyId(), "A".repeat(86));
    }

    Signed altered(Order order, String field, String value) {
        Signed signed = stolenOrderKey.sign(order);
        ObjectNode document = signed.document().deepCopy();
        document.put(field, value);
        return new Signed(document, signed.keyId(), signed.signature());
    }

    RequestEvent.Submitted submitted(Signed order) {
        return new RequestEvent.Submitted(1, NOBODY, order, Orders.digest(order));
    }

    /** A grant with a writ that the stolen key signed, for that digest and by that approver. */
    ApprovalEvent.Granted granted(Signed order, String digest, Person approver) {
        Instant now = Instant.now();
        UUID requestId = Orders.read(order).requestId();
        Writ writ = new Writ(
                UUID.randomUUID(),
                requestId,
                digest,
                List.of(new Approval(approver, 1, null, now)),
                now,
                now.plusSeconds(600));
        return granted(order, stolenWritKey.sign(writ));
    }

    /** A grant whose writ is signed by the order key: a signature of ours, for another purpose. */
    ApprovalEvent.Granted grantedWithoutWrit(Signed order) {
        return granted(order, new Signed(order.document(), order.keyId(), order.signature()));
    }

    private static ApprovalEvent.Granted granted(Signed order, Signed writ) {
        return new ApprovalEvent.Granted(1, NOBODY, order, Orders.digest(order), writ, Instant.now());
    }
}
