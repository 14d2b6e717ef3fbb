package io.opswrit.executor.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.executor.outbound.FleetRoundRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells how old the published picture of the fleet is. */
@ApplicationScoped
public class CheckFleet {

    private final UnitOfWork unitOfWork;
    private final FleetRoundRepository rounds;
    private final Timing timing;

    CheckFleet(UnitOfWork unitOfWork, FleetRoundRepository rounds, Timing timing) {
        this.unitOfWork = unitOfWork;
        this.rounds = rounds;
        this.timing = timing;
    }

    /** @return empty before the first survey */
    public Uni<Optional<Long>> secondsSinceSurvey() {
        return unitOfWork.read(() -> rounds.age(timing.now())).map(Optional::ofNullable);
    }
}
