package io.opswrit.executor.usecase;

import io.opswrit.executor.outbound.ExecutionRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Knows for which instances a send was left without an answer, be it by a process that died, and has to be searched for first. */
@ApplicationScoped
class LeftoverSends {

    private final ExecutionRepository executions;
    private final Timing timing;
    private final Instant started;

    LeftoverSends(ExecutionRepository executions, Timing timing) {
        this.executions = executions;
        this.timing = timing;
        this.started = timing.now();
    }

    /** Call it inside a transaction. */
    Uni<Set<String>> unsearched(List<String> instanceIds, Instant now) {
        return executions.unsearched(
                instanceIds, started, now, timing.pace().sending().lease());
    }
}
