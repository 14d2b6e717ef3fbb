package io.opswrit.approval.outbound;

import io.opswrit.approval.domain.Deadlines;
import io.opswrit.approval.domain.Ending;
import io.opswrit.approval.domain.Escalation;
import io.opswrit.approval.domain.Question;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.TaskState;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import io.opswrit.writ.VerifiedOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A {@link Task} as it is stored. What belongs to the order is written once; the rest is replaced by every step. */
@Entity
@Table(name = "task")
class TaskRow {

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Column(name = "order_document", updatable = false)
    String orderDocument;

    @Column(name = "order_key_id", updatable = false)
    String orderKeyId;

    @Column(name = "order_signature", updatable = false)
    String orderSignature;

    @Column(name = "order_digest", updatable = false)
    String orderDigest;

    @Column(name = "requester_id", updatable = false)
    String requesterId;

    @Column(name = "requester_email", updatable = false)
    String requesterEmail;

    @Column(name = "submitter_id", updatable = false)
    String submitterId;

    @Column(name = "submitter_email", updatable = false)
    String submitterEmail;

    @Column(name = "opened_at", updatable = false)
    Instant openedAt;

    @Column(updatable = false)
    String traceparent;

    @Enumerated(EnumType.STRING)
    TaskState state;

    int level;

    String asked;

    @Column(name = "asked_since")
    Instant askedSince;

    int revision;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    Instant deadline;

    @Column(name = "question_id")
    UUID questionId;

    String question;

    @Column(name = "due_left_ms")
    Long dueLeftMs;

    @Column(name = "expires_left_ms")
    Long expiresLeftMs;

    @Column(name = "ended_by")
    String endedBy;

    @Column(name = "ended_by_name")
    String endedByName;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_comment")
    String endedComment;

    static TaskRow of(Task task, String traceparent) {
        var row = new TaskRow();
        var order = task.order();
        row.requestId = order.requestId();
        row.orderDocument = Json.write(task.signedOrder().signed().document());
        row.orderKeyId = task.signedOrder().signed().keyId();
        row.orderSignature = task.signedOrder().signed().signature();
        row.orderDigest = task.signedOrder().digest();
        row.requesterId = order.requester().id();
        row.requesterEmail = order.requester().email();
        row.submitterId = order.submitter().id();
        row.submitterEmail = order.submitter().email();
        row.openedAt = task.openedAt();
        row.traceparent = traceparent;
        row.take(task);
        return row;
    }

    void take(Task task) {
        state = task.state();
        level = task.escalation().level();
        asked = Json.write(task.escalation().asked());
        askedSince = task.escalation().since();
        revision = task.revision();
        dueAt = task.deadlines().dueAt();
        expiresAt = task.deadlines().expiresAt();
        deadline = task.state().open() ? task.deadlines().next() : null;
        takeQuestion(task.question());
        takeEnding(task.ending());
    }

    private void takeQuestion(Question open) {
        questionId = open == null ? null : open.id();
        question = open == null ? null : open.text();
        dueLeftMs = open == null || open.left().due() == null
                ? null
                : open.left().due().toMillis();
        expiresLeftMs = open == null ? null : open.left().expires().toMillis();
    }

    private void takeEnding(Ending ending) {
        endedBy = ending == null ? null : Json.write(ending.actor());
        endedByName = ending == null ? null : ending.name();
        endedAt = ending == null ? null : ending.at();
        endedComment = ending == null ? null : ending.comment();
    }

    Task task() {
        var signed = new Signed(Json.tree(orderDocument), orderKeyId, orderSignature);
        return new Task(
                // the signature was verified before the row was written
                new VerifiedOrder(Orders.read(signed), orderDigest, signed),
                state,
                new Escalation(level, Json.asked(asked), askedSince),
                new Deadlines(dueAt, expiresAt),
                openQuestion(),
                endedAt == null ? null : new Ending(Json.actor(endedBy), endedByName, endedAt, endedComment),
                openedAt,
                revision);
    }

    private Question openQuestion() {
        return questionId == null
                ? null
                : new Question(
                        questionId,
                        question,
                        new Deadlines.Left(
                                dueLeftMs == null ? null : Duration.ofMillis(dueLeftMs),
                                Duration.ofMillis(expiresLeftMs)));
    }
}
