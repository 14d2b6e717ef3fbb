package io.opswrit.request.outbound;

import io.opswrit.events.Status;
import io.opswrit.request.domain.AcceptedOrder;
import io.opswrit.request.domain.Intake;
import io.opswrit.request.domain.Request;
import io.opswrit.writ.Order;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One request as a row. What was accepted is written once; updates leave it out. */
@Entity
@Table(name = "request")
class RequestRow {

    @Id
    @Column(name = "request_id")
    private UUID id;

    @Column(name = "order_document", updatable = false)
    private JsonObject orderDocument;

    @Column(name = "order_key_id", updatable = false)
    private String orderKeyId;

    @Column(name = "order_signature", updatable = false)
    private String orderSignature;

    @Column(name = "order_digest", updatable = false)
    private String orderDigest;

    @Column(updatable = false)
    private String traceparent;

    @Column(name = "instance_id", updatable = false)
    private String instanceId;

    @Column(name = "command_type", updatable = false)
    private String commandType;

    @Column(name = "requester_email", updatable = false)
    private String requesterEmail;

    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt;

    @Embedded
    private ProgressColumns progress;

    private JsonObject conversation;

    @Column(name = "request_revision")
    private int requestRevision;

    @Column(name = "cancel_requested_at")
    private Instant cancelRequestedAt;

    private JsonObject settlement;

    private int version;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    @SuppressWarnings("UnusedVariable") // read by filters, in SQL
    private boolean active;

    static RequestRow of(Request request) {
        RequestRow row = new RequestRow();
        AcceptedOrder accepted = request.accepted();
        Order order = accepted.order();
        row.id = request.id();
        row.orderDocument = Json.column(accepted.signed().document());
        row.orderKeyId = accepted.signed().keyId();
        row.orderSignature = accepted.signed().signature();
        row.orderDigest = accepted.digest();
        row.traceparent = accepted.traceparent();
        row.instanceId = order.instanceId();
        row.commandType = order.commandType();
        row.requesterEmail = order.requester().email();
        row.submittedAt = order.submittedAt();
        row.take(request);
        return row;
    }

    UUID id() {
        return id;
    }

    /** Writes down all that may have changed; the order never does. */
    void take(Request request) {
        progress = ProgressColumns.of(request.progress());
        conversation = Json.column(request.conversation());
        requestRevision = request.intake().revision();
        cancelRequestedAt = request.intake().cancelRequestedAt();
        settlement = Json.columnOrNull(request.intake().settlement());
        version = request.version();
        updatedAt = request.updatedAt();
        status = request.status();
        active = !status.terminal();
    }

    Request request() {
        Signed signed = new Signed(Json.tree(orderDocument), orderKeyId, orderSignature);
        Order order = Orders.read(signed);
        return new Request(
                new AcceptedOrder(order, signed, orderDigest, traceparent),
                progress.progress(order.riskLevel()),
                Json.conversation(conversation),
                new Intake(requestRevision, cancelRequestedAt, Json.settlement(settlement)),
                version,
                updatedAt);
    }
}
