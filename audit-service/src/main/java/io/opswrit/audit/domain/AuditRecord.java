package io.opswrit.audit.domain;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Facts;
import io.opswrit.events.Ran;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.ResultEvent;
import io.opswrit.events.Status;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import io.opswrit.writ.Writs;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who ran what, where, when, with whose approval, and what came out: the sum of a request's facts, in whatever order they
 * arrive.
 *
 * @param order null until a fact that carries the order was seen
 */
public record AuditRecord(UUID requestId, OrderFacts order, ReviewFacts review, RunFacts run, Facts facts) {

    public static AuditRecord of(UUID requestId) {
        return new AuditRecord(requestId, null, ReviewFacts.NONE, RunFacts.NONE, Facts.none());
    }

    /** @throws IllegalArgumentException when the event carries a document that is none */
    public AuditRecord after(Event event, Instant at) {
        AuditRecord known = knowing(event);
        AuditRecord next = known.with(known.facts.with(event));
        return switch (event) {
            case RequestEvent.Answered answered -> next.with(review.answered(answered, at));
            case RequestEvent.CancelRequested cancel -> next.with(review.cancelAsked(cancel, at));
            case RequestEvent.Settled settled -> next.with(review.settled(settled, at));
            case ApprovalEvent.Granted granted -> next.with(review.granted(Writs.read(granted.writ())));
            case ApprovalEvent approval -> next.with(review.with(approval, at));
            case ExecutionEvent execution -> next.with(run.with(execution));
            case ResultEvent.Completed result -> next.with(run.with(result)).with(review.confirmedBy(result));
            default -> next;
        };
    }

    OrderFacts requireOrder() {
        if (order == null) {
            throw new OrderNotKnown(requestId);
        }
        return order;
    }

    public Status status() {
        return facts.status();
    }

    /** A sentence about how it ended, or why it could not be stopped, where one is needed; else null. */
    public String reason() {
        return Stream.of(run.reason(), run.cancelFailure(), review.reason())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public boolean approvalRequired() {
        return facts.risk() == RiskLevel.HIGH;
    }

    /** Null while nobody can know. What ended before the executor took it up did not run. */
    public Ran ran() {
        return run.ran() == null && status().terminal() ? Ran.NO : run.ran();
    }

    /** When it ended, on the instance or before it ever got there; null until then. */
    public Instant completedAt() {
        return run.completedAt() == null ? review.endedAt() : run.completedAt();
    }

    private AuditRecord knowing(Event event) {
        return switch (event) {
            case RequestEvent.Submitted e -> ordered(e.order(), e.orderDigest());
            case ApprovalEvent.Opened e -> ordered(e.order(), e.orderDigest());
            case ApprovalEvent.Granted e -> ordered(e.order(), e.orderDigest());
            case ExecutionEvent.Dispatched e -> ordered(e.order(), e.orderDigest());
            case ResultEvent.Completed e -> order == null ? with(OrderFacts.of(e)) : this;
            default -> this;
        };
    }

    private AuditRecord ordered(Signed signed, String digest) {
        return order != null && order.complete() ? this : with(OrderFacts.of(Orders.read(signed), digest));
    }

    private AuditRecord with(OrderFacts asked) {
        return new AuditRecord(requestId, asked, review, run, facts.withRisk(asked.riskLevel()));
    }

    private AuditRecord with(Facts known) {
        return new AuditRecord(requestId, order, review, run, known);
    }

    private AuditRecord with(ReviewFacts said) {
        return new AuditRecord(requestId, order, said, run, facts);
    }

    private AuditRecord with(RunFacts done) {
        return new AuditRecord(requestId, order, review, done, facts);
    }
}
