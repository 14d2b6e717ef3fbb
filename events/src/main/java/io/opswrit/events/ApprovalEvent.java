package io.opswrit.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.opswrit.writ.Signed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What becomes of a high-risk order's review; said by approval-service on {@code approval-events}. */
public sealed interface ApprovalEvent extends Event {

    enum Decision {
        @JsonProperty("approve")
        APPROVE,
        @JsonProperty("reject")
        REJECT
    }

    /** The task exists. {@code dueAt}: then it escalates; {@code expiresAt}: then it ends unapproved. */
    record Opened(
            int revision,
            Actor actor,
            Signed order,
            String orderDigest,
            int level,
            List<Asked> asked,
            Instant dueAt,
            Instant expiresAt)
            implements ApprovalEvent {}

    record Voted(int revision, Actor actor, String orderDigest, Decision decision, int level, String comment)
            implements ApprovalEvent {}

    /** The SLA clock stands still until the answer; unanswered until {@code expiresAt} it ends. */
    record InfoRequested(int revision, Actor actor, UUID questionId, String question, Instant expiresAt)
            implements ApprovalEvent {}

    /** The question was answered; the task is pending again with what was left of its time. */
    record Resumed(int revision, Actor actor, UUID questionId, Instant dueAt, Instant expiresAt)
            implements ApprovalEvent {}

    /** Nobody decided in time; the next level is asked as well. {@code dueAt} null: there is no further level. */
    record Escalated(int revision, Actor actor, int level, List<Asked> asked, Instant dueAt, Instant expiresAt)
            implements ApprovalEvent {}

    /** Approved: the order again and the writ over its digest, all that the executor needs. */
    record Granted(int revision, Actor actor, Signed order, String orderDigest, Signed writ, Instant expiresAt)
            implements ApprovalEvent {}

    record Rejected(int revision, Actor actor, String comment) implements ApprovalEvent {}

    record Expired(int revision, Actor actor, String reason) implements ApprovalEvent {}

    /** The requester or an operator cancelled before a decision. */
    record Withdrawn(int revision, Actor actor, String reason) implements ApprovalEvent {}
}
