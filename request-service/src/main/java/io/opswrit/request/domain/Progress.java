package io.opswrit.request.domain;

import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Facts;
import io.opswrit.events.Facts.Review;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.events.Status;
import io.opswrit.writ.Order;
import java.time.Instant;

/**
 * What is known of a request from the other services. Facts of each family count in the order of their revision, whenever
 * they arrive; the outcome is taken once.
 */
public record Progress(Facts facts, ReviewNotes review, RunNotes run, Journal journal) {

    public static Progress of(Order order) {
        return new Progress(
                Facts.none().withRisk(order.riskLevel()), ReviewNotes.none(), RunNotes.none(), Journal.empty());
    }

    Progress after(Event event, Instant at) {
        Journal longer = Steps.of(event, at).map(journal::with).orElse(journal);
        Facts next = facts.with(event);
        boolean moved = !next.equals(facts);
        return switch (event) {
            case ApprovalEvent approval when moved -> new Progress(next, review.after(approval), run, longer);
            case ExecutionEvent.CancelFailed failed -> new Progress(next, review, run.after(failed), longer);
            case ExecutionEvent execution
            when moved && facts.outcome() == null -> new Progress(next, review, run.after(execution), longer);
            case ExecutionEvent.Dispatched late -> new Progress(next, review, run.withDetails(late), longer);
            case ResultEvent.Completed completed
            when moved -> new Progress(next, review.after(completed), run.after(completed), longer);
            default -> new Progress(next, review, run, longer);
        };
    }

    public Status status() {
        return facts.status();
    }

    /** @return whether it touched the instance, as far as anybody can tell by now; null while that is open */
    public Ran ran() {
        return facts.outcome() == null && endedInReview() ? Ran.NO : run.ran();
    }

    /** @return the sentence that explains the status, if it needs one */
    public String reason() {
        if (facts.outcome() != null && run.reason() != null) {
            return run.reason();
        }
        return facts.outcome() == null && endedInReview() ? review.reason() : run.cancelFailure();
    }

    boolean cancelFailed() {
        return run.cancelFailure() != null;
    }

    /** What came of an earlier try to stop it no longer says how things stand. */
    Progress cancelOpen() {
        return new Progress(facts, review, run.cancelFailed(null), journal);
    }

    private boolean endedInReview() {
        Review where = facts.review();
        return where == Review.REJECTED || where == Review.EXPIRED || where == Review.WITHDRAWN;
    }
}
