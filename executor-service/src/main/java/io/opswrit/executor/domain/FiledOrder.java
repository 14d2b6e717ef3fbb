package io.opswrit.executor.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.catalogue.Effect;
import io.opswrit.writ.Order;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;

/** The verified order as it is kept with its execution, to be sent and told of later; never changes. */
@Embeddable
class FiledOrder {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Column(updatable = false)
    private String orderDocument;

    @Column(updatable = false)
    private String orderKeyId;

    @Column(updatable = false)
    private String orderSignature;

    @Column(updatable = false)
    private String orderDigest;

    @Column(updatable = false)
    private String instanceId;

    @Column(updatable = false)
    private String approvedBy;

    @Column(updatable = false)
    private Instant approvedAt;

    @Column(updatable = false)
    private Instant dispatchBy;

    @Column(updatable = false)
    private boolean changes;

    @Transient
    private Order order;

    protected FiledOrder() {}

    FiledOrder(Authority authority) {
        Signed signed = authority.order().signed();
        orderDocument = signed.document().toString();
        orderKeyId = signed.keyId();
        orderSignature = signed.signature();
        orderDigest = authority.order().digest();
        order = authority.order().order();
        instanceId = order.instanceId();
        approvedBy = String.join("\n", authority.approvedBy());
        approvedAt = authority.approvedAt();
        dispatchBy = authority.dispatchBy();
        changes = order.effect() != Effect.READS;
    }

    Order order() {
        if (order == null) {
            order = Orders.read(signed());
        }
        return order;
    }

    Signed signed() {
        try {
            return new Signed(JSON.readTree(orderDocument), orderKeyId, orderSignature);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The filed order is not JSON", e);
        }
    }

    String digest() {
        return orderDigest;
    }

    String instanceId() {
        return instanceId;
    }

    List<String> approvedBy() {
        return approvedBy.isEmpty() ? List.of() : approvedBy.lines().toList();
    }

    Instant approvedAt() {
        return approvedAt;
    }

    /** Of those that change something, an instance gets one at a time. */
    boolean changes() {
        return changes;
    }

    Instant dispatchBy() {
        return dispatchBy;
    }
}
