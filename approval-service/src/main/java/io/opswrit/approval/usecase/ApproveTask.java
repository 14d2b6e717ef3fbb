package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.Ballot;
import io.opswrit.approval.domain.Decider;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Transition;
import io.opswrit.approval.domain.WritIssuer;
import io.opswrit.approval.outbound.Votes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Approves exactly the order that the approver has seen, and signs the writ for it. */
@ApplicationScoped
public class ApproveTask {

    private final DecideTask decide;
    private final Votes votes;
    private final WritIssuer issuer;
    private final Timing timing;

    ApproveTask(DecideTask decide, Votes votes, WritIssuer issuer, Timing timing) {
        this.decide = decide;
        this.votes = votes;
        this.issuer = issuer;
        this.timing = timing;
    }

    /** @param comment may be null */
    public Uni<Task> approve(UUID requestId, Decider decider, String orderDigest, String comment) {
        return decide.decide(requestId, decider, new DecideTask.Decision() {
            @Override
            public Transition step(Task task, Ballot ballot) {
                return task.approve(ballot, orderDigest, comment, issuer, timing.now());
            }

            @Override
            public Uni<Void> keep(Task after, Ballot ballot) {
                return votes.cast(after, ballot, "approve", comment);
            }
        });
    }
}
