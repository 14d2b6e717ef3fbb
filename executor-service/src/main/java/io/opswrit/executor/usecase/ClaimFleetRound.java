package io.opswrit.executor.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.executor.outbound.FleetRoundRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Claims the survey that is due for one of the replicas, and gives up one that came to nothing until the next is due. */
@ApplicationScoped
class ClaimFleetRound {

    private final UnitOfWork unitOfWork;
    private final FleetRoundRepository rounds;
    private final FleetSettings settings;
    private final Timing timing;

    ClaimFleetRound(UnitOfWork unitOfWork, FleetRoundRepository rounds, FleetSettings settings, Timing timing) {
        this.unitOfWork = unitOfWork;
        this.rounds = rounds;
        this.settings = settings;
        this.timing = timing;
    }

    /** @return the lease; empty when none is due or another replica is at it */
    Uni<Optional<UUID>> claim() {
        // random, not ordered by time: it is a secret between this claim and its end, not a key
        UUID lease = UUID.randomUUID();
        Instant now = timing.now();
        return unitOfWork
                .run(() -> rounds.claim(lease, now, now.plus(settings.lease()), now.plus(settings.interval())))
                .map(ours -> ours ? Optional.of(lease) : Optional.empty());
    }

    Uni<Void> giveUp(UUID lease) {
        return unitOfWork.run(() -> rounds.giveUp(lease)).replaceWithVoid();
    }

    Instant now() {
        return timing.now();
    }

    Duration limit() {
        return settings.lease();
    }
}
