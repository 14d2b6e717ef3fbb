package io.opswrit.executor.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.executor.domain.ListPage;
import io.opswrit.executor.outbound.SweepRepository;
import io.opswrit.executor.outbound.SweepRepository.Wanted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Claims the sweep that is due for one of the replicas, stores what its pages tell, each in one transaction, and ends it. */
@ApplicationScoped
class SweepRounds {

    /** Clocks differ; the intent is ours, the time of the request is that of SSM. */
    private static final Duration CLOCKS = Duration.ofSeconds(60);

    /** How long a list may take to show a command. */
    private static final Duration LAG = Duration.ofSeconds(10);

    private final UnitOfWork unitOfWork;
    private final SweepRepository rounds;
    private final PublishFacts publish;
    private final ExecutionSettings settings;
    private final Timing timing;

    SweepRounds(
            UnitOfWork unitOfWork,
            SweepRepository rounds,
            PublishFacts publish,
            ExecutionSettings settings,
            Timing timing) {
        this.unitOfWork = unitOfWork;
        this.rounds = rounds;
        this.publish = publish;
        this.settings = settings;
        this.timing = timing;
    }

    /**
     * One sweep.
     *
     * @param since what SSM got before is not asked for
     * @param wanted commands that no page has told of yet; shrinks
     */
    record Round(UUID lease, Instant begun, Instant since, Set<String> wanted) {

        /** More pages than commands are wanted would cost more than to ask for each by itself. */
        int mostPages() {
            return Math.max(4, wanted.size());
        }
    }

    /** @return empty when none is due or another replica is at it */
    Uni<Optional<Round>> claim() {
        // random, not ordered by time: it is a secret between this claim and its end, not a key
        UUID lease = UUID.randomUUID();
        Instant now = timing.now();
        return unitOfWork.run(() -> rounds.claim(lease, now, leasedUntil())
                .chain(ours -> ours
                        ? rounds.wanted(now.plus(settings.sweepInterval()))
                                .map(wanted -> Optional.of(round(lease, now, wanted)))
                        : Uni.createFrom().item(Optional.empty())));
    }

    private static Round round(UUID lease, Instant now, List<Wanted> wanted) {
        Instant oldest =
                wanted.stream().map(Wanted::since).min(Instant::compareTo).orElse(now);
        Set<String> commands = wanted.stream().map(Wanted::commandId).collect(Collectors.toCollection(HashSet::new));
        return new Round(lease, now, oldest.minus(CLOCKS), commands);
    }

    /** @return whether the round is still ours */
    Uni<Boolean> store(Round round, ListPage page) {
        List<String> concerning = page.concerning(round.wanted());
        return unitOfWork
                .run(() -> rounds.renew(round.lease(), leasedUntil())
                        .call(ours -> ours && !concerning.isEmpty()
                                ? tell(concerning, page)
                                : Uni.createFrom().voidItem()))
                .invoke(() -> page.commandIds().forEach(round.wanted()::remove));
    }

    private Uni<Void> tell(List<String> concerning, ListPage page) {
        Instant now = timing.now();
        return rounds.findForUpdate(concerning, now)
                .chain(found -> Sequence.of(
                        found, execution -> publish.publish(execution, page.tell(execution, now, timing.pace()))));
    }

    Uni<Void> finish(Round round) {
        Instant now = timing.now();
        // not all replicas and all accounts at the same moment
        double jitter = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        Instant next = round.begun().plusMillis((long) (settings.sweepInterval().toMillis() * jitter));
        return unitOfWork
                .run(() -> rounds.finish(round.lease(), next)
                        .call(() -> round.wanted().isEmpty()
                                ? Uni.createFrom().voidItem()
                                : rounds.missed(round.wanted(), now.minus(LAG), now)))
                .replaceWithVoid();
    }

    Uni<Void> fail(Round round) {
        return unitOfWork.run(() -> rounds.fail(round.lease(), timing.now())).replaceWithVoid();
    }

    private Instant leasedUntil() {
        return timing.now().plus(settings.lease());
    }
}
