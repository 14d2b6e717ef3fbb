package io.opswrit.events;

import io.opswrit.catalogue.RiskLevel;

/**
 * What is known of one request, with the latest fact of each family kept apart, so that the order in which topics are read
 * does not matter. The requester's view and the audit record both compute their status here.
 *
 * @param risk null until the order was seen
 * @param approvalRevision of the latest approval fact seen that moved the review; 0 before the first
 * @param executionRevision of the latest execution fact seen that moved the run; 0 before the first
 * @param outcome null until the result was seen; written once
 */
public record Facts(
        RiskLevel risk, Review review, int approvalRevision, Run run, int executionRevision, Outcome outcome) {

    /** Where the review stands. */
    public enum Review {
        NONE,
        PENDING,
        INFO_REQUESTED,
        GRANTED,
        REJECTED,
        EXPIRED,
        WITHDRAWN
    }

    /** Where the run stands. */
    public enum Run {
        NONE,
        RUNNING,
        STILL_RUNNING
    }

    public static Facts none() {
        return new Facts(null, Review.NONE, 0, Run.NONE, 0, null);
    }

    /** @return what is known after this fact; a repeated or outdated one changes nothing */
    public Facts with(Event event) {
        return switch (event) {
            case ApprovalEvent approval -> withApproval(approval);
            case ExecutionEvent execution -> withExecution(execution);
            case ResultEvent.Completed completed -> withOutcome(completed);
            default -> this;
        };
    }

    public Facts withRisk(RiskLevel level) {
        return new Facts(level, review, approvalRevision, run, executionRevision, outcome);
    }

    public Status status() {
        if (outcome != null) {
            return Status.valueOf(outcome.name());
        }
        return switch (review) {
            case REJECTED -> Status.REJECTED;
            case EXPIRED -> Status.EXPIRED;
            case WITHDRAWN -> Status.CANCELLED;
            case NONE, PENDING, INFO_REQUESTED, GRANTED -> unfinished();
        };
    }

    private Status unfinished() {
        if (run != Run.NONE) {
            return run == Run.STILL_RUNNING ? Status.STILL_RUNNING : Status.RUNNING;
        }
        if (review == Review.INFO_REQUESTED) {
            return Status.INFO_REQUESTED;
        }
        return review == Review.GRANTED || risk == RiskLevel.LOW ? Status.QUEUED : Status.PENDING_APPROVAL;
    }

    private Facts withApproval(ApprovalEvent event) {
        Review next = switch (event) {
            case ApprovalEvent.Opened _, ApprovalEvent.Resumed _ -> Review.PENDING;
            case ApprovalEvent.InfoRequested _ -> Review.INFO_REQUESTED;
            case ApprovalEvent.Granted _ -> Review.GRANTED;
            case ApprovalEvent.Rejected _ -> Review.REJECTED;
            case ApprovalEvent.Expired _ -> Review.EXPIRED;
            case ApprovalEvent.Withdrawn _ -> Review.WITHDRAWN;
            // say nothing about where the review stands, so they must not outdate a fact that does
            case ApprovalEvent.Voted _, ApprovalEvent.Escalated _ -> null;
        };
        return next == null || event.revision() <= approvalRevision
                ? this
                : new Facts(risk, next, event.revision(), run, executionRevision, outcome);
    }

    private Facts withExecution(ExecutionEvent event) {
        Run next = switch (event) {
            case ExecutionEvent.Dispatched _, ExecutionEvent.Started _ -> Run.RUNNING;
            case ExecutionEvent.StillRunning _ -> Run.STILL_RUNNING;
            case ExecutionEvent.CancelFailed _ -> null;
        };
        return next == null || event.revision() <= executionRevision
                ? this
                : new Facts(risk, review, approvalRevision, next, event.revision(), outcome);
    }

    private Facts withOutcome(ResultEvent.Completed completed) {
        return outcome != null
                ? this
                : new Facts(
                        completed.riskLevel(), review, approvalRevision, run, executionRevision, completed.outcome());
    }
}
