package io.opswrit.executor.usecase;

import io.opswrit.delivery.Outbox;
import io.opswrit.delivery.Traces;
import io.opswrit.delivery.UnitOfWork;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.executor.domain.FleetNews;
import io.opswrit.executor.domain.ManagedNode;
import io.opswrit.executor.domain.ManagedTag;
import io.opswrit.executor.domain.Survey;
import io.opswrit.executor.outbound.FleetRepository;
import io.opswrit.executor.outbound.FleetRoundRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what a survey found new, and keeps it, in one transaction; a survey whose lease ran out says nothing. */
@ApplicationScoped
class TellFleet {

    /** How many facts go into one statement. */
    private static final int BATCH = 500;

    private final UnitOfWork unitOfWork;
    private final FleetRoundRepository rounds;
    private final FleetRepository fleet;
    private final Outbox outbox;
    private final ManagedTag tag;

    TellFleet(
            UnitOfWork unitOfWork, FleetRoundRepository rounds, FleetRepository fleet, Outbox outbox, ManagedTag tag) {
        this.unitOfWork = unitOfWork;
        this.rounds = rounds;
        this.fleet = fleet;
        this.outbox = outbox;
        this.tag = tag;
    }

    /** @param looked when the survey began */
    Uni<Void> tell(UUID lease, Survey survey, Instant looked) {
        return unitOfWork.run(() -> rounds.finish(lease, looked, tag.toString())
                .chain(ours -> ours ? say(survey, looked) : Uni.createFrom().voidItem()));
    }

    private Uni<Void> say(Survey survey, Instant now) {
        List<String> listed =
                survey.nodes().stream().map(ManagedNode::instanceId).toList();
        String traceparent = Traces.current();
        return fleet.said(listed)
                .map(said -> batches(FleetNews.of(survey, said, now)))
                .chain(batches -> Sequence.of(
                        batches, batch -> fleet.keep(batch.values()).chain(() -> outbox.append(traceparent, batch))));
    }

    private static List<Map<String, InstanceSeen>> batches(Map<String, InstanceSeen> news) {
        List<InstanceSeen> facts = List.copyOf(news.values());
        List<Map<String, InstanceSeen>> batches = new ArrayList<>();
        for (int from = 0; from < facts.size(); from += BATCH) {
            batches.add(facts.subList(from, Math.min(from + BATCH, facts.size())).stream()
                    .collect(Collectors.toMap(InstanceSeen::instanceId, fact -> fact)));
        }
        return batches;
    }
}
