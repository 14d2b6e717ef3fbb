package io.opswrit.request.outbound;

import io.opswrit.events.Facts;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import io.opswrit.events.Status;
import io.opswrit.request.domain.AcceptedOrder;
import io.opswrit.request.domain.Intake;
import io.opswrit.request.domain.Progress;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.ReviewNotes;
import io.opswrit.request.domain.RunNotes;
import io.opswrit.writ.Order;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One request as a row. */
@Entity
@Table(name = "request")
class RequestRow {

    @Id
    @Column(name = "request_id")
    private UUID id;

    @Column(name = "order_document")
    private JsonObject orderDocument;

    @Column(name = "order_key_id")
    private String orderKeyId;

    @Column(name = "order_signature")
    private String orderSignature;

    @Column(name = "order_digest")
    private String orderDigest;

    private String traceparent;

    @Column(name = "instance_id")
    private String instanceId;

    @Column(name = "command_type")
    private String commandType;

    @Column(name = "requester_email")
    private String requesterEmail;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Facts.Review review;

    @Column(name = "approval_revision")
    private int approvalRevision;

    @Enumerated(EnumType.STRING)
    private Facts.Run run;

    @Column(name = "execution_revision")
    private int executionRevision;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "review_reason")
    private String reviewReason;

    @Column(name = "ssm_command_id")
    private String ssmCommandId;

    @Column(name = "ssm_status")
    private String ssmStatus;

    @Column(name = "exit_code")
    private Integer exitCode;

    @Enumerated(EnumType.STRING)
    private Ran ran;

    @Column(name = "ssm_output")
    private String ssmOutput;

    @Column(name = "ssm_error")
    private String ssmError;

    @Column(name = "run_reason")
    private String runReason;

    @Column(name = "cancel_failure")
    private String cancelFailure;

    private JsonObject conversation;

    @Column(name = "request_revision")
    private int requestRevision;

    @Column(name = "cancel_requested_at")
    private Instant cancelRequestedAt;

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
        takeProgress(request.progress());
        conversation = Json.column(request.conversation());
        requestRevision = request.intake().revision();
        cancelRequestedAt = request.intake().cancelRequestedAt();
        version = request.version();
        updatedAt = request.updatedAt();
        status = request.status();
        active = !status.terminal();
    }

    private void takeProgress(Progress progress) {
        Facts facts = progress.facts();
        review = facts.review();
        approvalRevision = facts.approvalRevision();
        run = facts.run();
        executionRevision = facts.executionRevision();
        outcome = facts.outcome();
        approvedBy = progress.review().approvedBy();
        approvedAt = progress.review().approvedAt();
        reviewReason = progress.review().reason();
        ssmCommandId = progress.run().ssmCommandId();
        ssmStatus = progress.run().ssmStatus();
        exitCode = progress.run().exitCode();
        ran = progress.run().ran();
        ssmOutput = progress.run().output();
        ssmError = progress.run().error();
        runReason = progress.run().reason();
        cancelFailure = progress.run().cancelFailure();
    }

    Request request() {
        Signed signed = new Signed(Json.tree(orderDocument), orderKeyId, orderSignature);
        Order order = Orders.read(signed);
        Facts facts = new Facts(order.riskLevel(), review, approvalRevision, run, executionRevision, outcome);
        return new Request(
                new AcceptedOrder(order, signed, orderDigest, traceparent),
                new Progress(
                        facts,
                        new ReviewNotes(approvedBy, approvedAt, reviewReason),
                        new RunNotes(
                                ssmCommandId, ssmStatus, exitCode, ran, ssmOutput, ssmError, runReason, cancelFailure)),
                Json.conversation(conversation),
                new Intake(requestRevision, cancelRequestedAt),
                version,
                updatedAt);
    }
}
