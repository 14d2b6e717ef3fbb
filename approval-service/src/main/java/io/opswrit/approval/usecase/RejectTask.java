package io.opswrit.approval.usecase;

import io.opswrit.approval.domain.Ballot;
import io.opswrit.approval.domain.Decider;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Transition;
import io.opswrit.approval.outbound.Votes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rejects an order, and tells the requester why. */
@ApplicationScoped
public class RejectTask {

    private final DecideTask decide;
    private final Votes votes;
    private final Timing timing;

    RejectTask(DecideTask decide, Votes votes, Timing timing) {
        this.decide = decide;
        this.votes = votes;
        this.timing = timing;
    }

    /** @param seenDigest of the order that was seen; null where the channel does not say */
    public Uni<Task> reject(UUID requestId, Decider decider, String seenDigest, String comment) {
        return decide.decide(requestId, decider, new DecideTask.Decision() {
            @Override
            public Transition step(Task task, Ballot ballot) {
                var step = task.reject(ballot, comment, timing.now());
                task.requireSeen(seenDigest);
                return step;
            }

            @Override
            public Uni<Void> keep(Task after, Ballot ballot) {
                return votes.cast(after, ballot, "reject", comment);
            }
        });
    }
}
