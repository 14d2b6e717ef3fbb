package io.opswrit.executor.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.executor.domain.Claimed;
import io.opswrit.executor.domain.Crowd;
import io.opswrit.executor.domain.Execution;
import io.opswrit.executor.domain.Leave;
import io.opswrit.executor.domain.Roll;
import io.opswrit.executor.domain.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Claims executions that are due, and commits what is about to be done before anybody does it: after a crash the row says that
 * a command may have been sent.
 */
@ApplicationScoped
public class ClaimDueExecutions {

    private final UnitOfWork unitOfWork;
    private final TakeTurns turns;
    private final CallTheRoll roll;
    private final PublishFacts publish;
    private final Timing timing;

    ClaimDueExecutions(UnitOfWork unitOfWork, TakeTurns turns, CallTheRoll roll, PublishFacts publish, Timing timing) {
        this.unitOfWork = unitOfWork;
        this.turns = turns;
        this.roll = roll;
        this.publish = publish;
        this.timing = timing;
    }

    /** @return the calls to make now, at most so many; AWS is ready to take them */
    public Uni<List<Step>> claim(int most) {
        return turns.take(
                most,
                allowed -> unitOfWork.run(() -> {
                    Instant now = timing.now();
                    List<Step> steps = new ArrayList<>();
                    return turns.due(now, most, allowed)
                            .chain(due -> roll.of(due, now)
                                    .chain(called -> turns.crowdOf(due, now)
                                            .chain(crowd -> Sequence.of(
                                                    due, execution -> claim(execution, now, called, crowd, steps)))))
                            .replaceWith(steps);
                }));
    }

    private Uni<Void> claim(Execution execution, Instant now, Roll called, Crowd crowd, List<Step> steps) {
        // random, not ordered by time: it is a secret between this claim and its answer, not a key
        Claimed claimed = Leave.crowdedOut(execution, crowd, now)
                .orElseGet(() -> execution.claim(UUID.randomUUID(), now, timing.pace(), called));
        claimed.step().ifPresent(steps::add);
        return publish.publish(execution, claimed.events());
    }
}
