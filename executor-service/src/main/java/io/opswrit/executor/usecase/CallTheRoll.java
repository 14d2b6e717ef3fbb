package io.opswrit.executor.usecase;

import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.executor.domain.Documents;
import io.opswrit.executor.domain.Execution;
import io.opswrit.executor.domain.ExecutionState;
import io.opswrit.executor.domain.Leave;
import io.opswrit.executor.domain.ManagedTag;
import io.opswrit.executor.domain.Roll;
import io.opswrit.executor.outbound.FleetRepository;
import io.opswrit.executor.outbound.FleetRoundRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up which instances are managed before anything is sent to them, and has the fleet surveyed soon when that is not known. */
@ApplicationScoped
class CallTheRoll {

    /** Orders for instances that nobody knows must not make surveys follow on each other. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FleetRepository fleet;
    private final FleetRoundRepository rounds;
    private final FleetSettings settings;
    private final ManagedTag tag;
    private final Documents documents;
    private final LeftoverSends leftovers;

    CallTheRoll(
            FleetRepository fleet,
            FleetRoundRepository rounds,
            FleetSettings settings,
            ManagedTag tag,
            Documents documents,
            LeftoverSends leftovers) {
        this.fleet = fleet;
        this.rounds = rounds;
        this.settings = settings;
        this.tag = tag;
        this.documents = documents;
        this.leftovers = leftovers;
    }

    /** Call it inside a transaction. */
    Uni<Roll> of(List<Execution> executions, Instant now) {
        List<String> asked = executions.stream()
                .filter(execution -> execution.state() == ExecutionState.QUEUED)
                .map(Execution::instanceId)
                .distinct()
                .toList();
        if (asked.isEmpty()) {
            return Uni.createFrom().item(roll(Map.of(), null, Set.of()));
        }
        return rounds.lookedAt(tag.toString())
                .chain(lookedAt -> fleet.listed(asked)
                        .chain(listed ->
                                leftovers.unsearched(asked, now).map(unsearched -> roll(listed, lookedAt, unsearched))))
                .call(roll -> hurryFor(executions, roll, now));
    }

    private Roll roll(Map<String, InstanceSeen> listed, Instant lookedAt, Set<String> unsearched) {
        return new Roll(tag, listed, lookedAt, settings.goodFor(), unsearched, documents);
    }

    private Uni<?> hurryFor(List<Execution> executions, Roll roll, Instant now) {
        Duration usual = settings.interval();
        Duration least = usual.compareTo(PAUSE) < 0 ? usual : PAUSE;
        return executions.stream().anyMatch(execution -> Leave.needsSurvey(execution, roll, now))
                ? rounds.hurry(now, now.plus(usual).minus(least))
                : Uni.createFrom().nullItem();
    }
}
