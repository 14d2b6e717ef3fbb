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

/**
 * What is known of a request from the other services. Facts of each family count in the order of their revision, whenever
 * they arrive; the outcome is taken once.
 */
public record Progress(Facts facts, ReviewNotes review, RunNotes run) {

    public static Progress of(Order order) {
        return new Progress(Facts.none().withRisk(order.riskLevel()), ReviewNotes.none(), RunNotes.none());
    }

    Progress after(Event event) {
        Facts next = facts.with(event);
        boolean moved = !next.equals(facts);
        return switch (event) {
            case ApprovalEvent approval when moved -> new Progress(next, review.after(approval), run);
            case ExecutionEvent.CancelFailed failed -> new Progress(next, review, run.after(failed));
            case ExecutionEvent execution
            when moved && facts.outcome() == null -> new Progress(next, review, run.after(execution));
            case ResultEvent.Completed completed
            when moved -> new Progress(next, review.after(completed), run.after(completed));
            default -> new Progress(next, review, run);
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
        return new Progress(facts, review, run.cancelFailed(null));
    }

    private boolean endedInReview() {
        Review where = facts.review();
        return where == Review.REJECTED || where == Review.EXPIRED || where == Review.WITHDRAWN;
    }
}
