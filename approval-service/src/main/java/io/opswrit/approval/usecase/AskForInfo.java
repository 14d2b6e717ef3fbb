package io.opswrit.approval.usecase;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.opswrit.approval.domain.Ballot;
import io.opswrit.approval.domain.Decider;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Transition;
import io.opswrit.approval.outbound.Questions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asks the requester something; the clock stands still until the answer. */
@ApplicationScoped
public class AskForInfo {

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final DecideTask decide;
    private final Questions questions;
    private final Timing timing;

    AskForInfo(DecideTask decide, Questions questions, Timing timing) {
        this.decide = decide;
        this.questions = questions;
        this.timing = timing;
    }

    /** @param seenDigest of the order that was seen; null where the channel does not say */
    public Uni<Task> ask(UUID requestId, Decider decider, String seenDigest, String question) {
        return decide.decide(requestId, decider, new DecideTask.Decision() {
            @Override
            public Transition step(Task task, Ballot ballot) {
                var step = task.askForInfo(ballot, ids.generate(), question, timing.sla(), timing.now());
                task.requireSeen(seenDigest);
                return step;
            }

            @Override
            public Uni<Void> keep(Task after, Ballot ballot) {
                return questions.ask(requestId, after.question(), ballot, timing.now());
            }
        });
    }
}
