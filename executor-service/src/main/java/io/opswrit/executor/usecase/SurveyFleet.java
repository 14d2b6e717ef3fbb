package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.Survey;
import io.opswrit.executor.outbound.FleetNotListed;
import io.opswrit.executor.outbound.InstanceTags;
import io.opswrit.executor.outbound.SsmFleet;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Surveys the fleet when a survey is due and no other replica is at it; calls AWS outside of any transaction. */
@ApplicationScoped
public class SurveyFleet {

    private final ClaimFleetRound rounds;
    private final SsmFleet fleet;
    private final InstanceTags tags;
    private final TellFleet tell;
    private final SurveyNotes notes;

    SurveyFleet(ClaimFleetRound rounds, SsmFleet fleet, InstanceTags tags, TellFleet tell, SurveyNotes notes) {
        this.rounds = rounds;
        this.fleet = fleet;
        this.tags = tags;
        this.tell = tell;
        this.notes = notes;
    }

    public Uni<Void> surveyIfDue() {
        return rounds.claim()
                .chain(lease -> lease.isPresent()
                        ? survey(lease.get())
                        : Uni.createFrom().voidItem());
    }

    /** What AWS does not answer now is asked again when the next survey is due. */
    private Uni<Void> survey(UUID lease) {
        Context context = Vertx.currentContext();
        Instant looked = rounds.now();
        return look()
                // the SDK answers on a thread of its own; what follows opens a session and needs ours
                .emitOn(command -> context.runOnContext(_ -> command.run()))
                .invoke(notes::surveyed)
                .chain(survey -> tell.tell(lease, survey, looked))
                .onFailure()
                .call(() -> rounds.giveUp(lease))
                .onFailure(FleetNotListed.class)
                .recoverWithUni(failure -> {
                    notes.notListed(failure);
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Survey> look() {
        return fleet.list()
                .chain(nodes -> tags.read().map(read -> new Survey(nodes, read)))
                .ifNoItem()
                .after(rounds.limit())
                .fail();
    }
}
