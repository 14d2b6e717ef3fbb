package io.opswrit.proof.attack;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes facts that nobody of ours said, some of them with keys stolen from a service. */
public final class Forger {

    /** Of addresses that stand in no directory; a command for one of them is proof of a forgery that ran. */
    public static final String DOMAIN = "@forged.example";

    private static final String INSTANCE = "i-0f3a9c1d7e5b20002";
    private static final String ISSUER = "http://localhost/realms/opswrit";
    static final Person BOB = new Person(ISSUER, "forged-bob", "bob@example.org", "Bob");
    private static final Actor NOBODY = Actor.system("forger");
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Signer stolenOrderKey;
    private final Signer stolenWritKey;

    public Forger(LocalStack stack) {
        stolenOrderKey = Signer.of(stack.environment(Service.REQUEST).get("OPSWRIT_ORDER_SIGNING_KEY"));
        stolenWritKey = Signer.of(stack.environment(Service.APPROVAL).get("OPSWRIT_WRIT_SIGNING_KEY"));
    }

    /** Whose address stands in the comment of a command, if one is ever sent for that request. */
    static String email(UUID requestId) {
        return "m-" + requestId.toString().substring(0, 8) + DOMAIN;
    }

    static Person requester(UUID requestId) {
        return new Person(ISSUER, "forged", email(requestId), "Mallory");
    }

    Order diskSpace(UUID id) {
        return order(id, "CheckDiskSpace", Map.of(), "df -h", RiskLevel.LOW);
    }

    Order restart(UUID id, RiskLevel risk) {
        return order(id, "RestartService", Map.of("service_name", "nginx"), "systemctl restart -- 'nginx'", risk);
    }

    /** An order as it would be, with another text. */
    Order saying(UUID id, String command) {
        return order(id, "CheckDiskSpace", Map.of(), command, RiskLevel.LOW);
    }

    private static Order order(UUID id, String type, Map<String, String> parameters, String command, RiskLevel risk) {
        Person mallory = requester(id);
        boolean reads = type.equals("CheckDiskSpace");
        return new Order(
                id,
                INSTANCE,
                type,
                parameters,
                command,
                "forged",
                risk,
                reads ? Effect.READS : Effect.CHANGES,
                reads ? 60 : 300,
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

    /** Signed, and changed afterwards. */
    Signed altered(Order order, String field, String value) {
        Signed signed = stolenOrderKey.sign(order);
        ObjectNode document = signed.document().deepCopy();
        document.put(field, value);
        return new Signed(document, signed.keyId(), signed.signature());
    }

    /** Signed with a key of the forger's own under the name of the genuine one. */
    Signed withOwnKey(Order order) {
        Signed genuine = stolenOrderKey.sign(order);
        Signed own = OwnKey.signer(genuine.keyId()).sign(order);
        return new Signed(own.document(), genuine.keyId(), own.signature());
    }

    RequestEvent.Submitted submitted(Signed order) {
        return new RequestEvent.Submitted(1, NOBODY, order, Orders.digest(order));
    }

    /** A grant with a writ that the stolen key signed, for that digest and by that approver. */
    ApprovalEvent.Granted granted(Signed order, String digest, Person approver) {
        return granted(order, stolenWritKey.sign(writ(order, digest, approver, Instant.now())));
    }

    /** A grant that was good once. */
    ApprovalEvent.Granted grantedLongAgo(Signed order) {
        Instant then = Instant.now().minus(GOOD_FOR.multipliedBy(2));
        return granted(order, stolenWritKey.sign(writ(order, Orders.digest(order), BOB, then)));
    }

    /** A grant whose writ is signed by the order key: a signature of ours, for another purpose. */
    ApprovalEvent.Granted grantedWithoutWrit(Signed order) {
        return granted(order, new Signed(order.document(), order.keyId(), order.signature()));
    }

    private static Writ writ(Signed order, String digest, Person approver, Instant at) {
        return new Writ(
                UUID.randomUUID(),
                Orders.read(order).requestId(),
                digest,
                List.of(new Approval(approver, 1, null, at)),
                at,
                at.plus(GOOD_FOR));
    }

    private static ApprovalEvent.Granted granted(Signed order, Signed writ) {
        return new ApprovalEvent.Granted(1, NOBODY, order, Orders.digest(order), writ, Instant.now());
    }
}
