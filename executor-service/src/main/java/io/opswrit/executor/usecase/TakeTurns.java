package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.Crowd;
import io.opswrit.executor.domain.Execution;
import io.opswrit.executor.domain.Leave;
import io.opswrit.executor.domain.Step;
import io.opswrit.executor.domain.Turns;
import io.opswrit.executor.outbound.AwsAccess;
import io.opswrit.executor.outbound.CallLimits;
import io.opswrit.executor.outbound.DueRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Finds what may be claimed: as many of each kind as AWS lets through, nothing to send while it does not let us in, and the longest waiting first. */
@ApplicationScoped
class TakeTurns {

    private final DueRepository due;
    private final CallLimits limits;
    private final AwsAccess access;
    private final ExecutionSettings settings;

    TakeTurns(DueRepository due, CallLimits limits, AwsAccess access, ExecutionSettings settings) {
        this.due = due;
        this.limits = limits;
        this.access = access;
        this.settings = settings;
    }

    /** Reserves calls for a claim; what it does not use, others may. */
    Uni<List<Step>> take(int most, Function<Turns, Uni<List<Step>>> claim) {
        return Uni.createFrom().deferred(() -> {
            Turns reserved = limits.reserve(most);
            return claim.apply(reserved)
                    .invoke(steps -> claimed(reserved, steps))
                    .onFailure()
                    .invoke(() -> limits.giveBack(reserved));
        });
    }

    private void claimed(Turns reserved, List<Step> steps) {
        limits.giveBack(reserved.less(steps));
        if (steps.stream().anyMatch(Step.Send.class::isInstance)) {
            access.sending();
        }
    }

    /** Call it inside a transaction. */
    Uni<List<Execution>> due(Instant now, int most, Turns reserved) {
        Turns allowed = reserved.sendingAtMost(access.sendsAllowed(reserved.sends()));
        Uni<Turns> turns = allowed.sends() == 0
                ? Uni.createFrom().item(allowed)
                : due.lockSends().map(ours -> ours ? allowed : allowed.sendingAtMost(0));
        return turns.chain(ours -> due.findForUpdate(now, most, ours, settings.sweepPatience()));
    }

    /** Call it inside a transaction. Only what is late is asked why. */
    Uni<Crowd> crowdOf(List<Execution> executions, Instant now) {
        List<String> late = executions.stream()
                .filter(execution -> Leave.isLate(execution, now))
                .map(Execution::instanceId)
                .distinct()
                .toList();
        return late.isEmpty() ? Uni.createFrom().item(Crowd.NONE) : due.crowdAt(late);
    }
}
