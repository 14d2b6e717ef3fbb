package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.ListPage;
import io.opswrit.executor.outbound.CallLimits;
import io.opswrit.executor.outbound.SsmList;
import io.opswrit.executor.usecase.SweepRounds.Round;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks at many commands at once by SSM's list of them, page by page, until all that were wanted have been seen. */
@ApplicationScoped
public class SweepCommands {

    private static final Logger LOG = Logger.getLogger(SweepCommands.class);

    private final SweepRounds rounds;
    private final SsmList list;
    private final CallLimits limits;
    private final Meters meters;

    SweepCommands(SweepRounds rounds, SsmList list, CallLimits limits, Meters meters) {
        this.rounds = rounds;
        this.list = list;
        this.limits = limits;
        this.meters = meters;
    }

    /** @param told is run after each page, for there may be ends to read now */
    public Uni<Void> sweepIfDue(Runnable told) {
        return rounds.claim()
                .chain(round -> round.isPresent()
                        ? sweep(round.get(), told)
                        : Uni.createFrom().voidItem());
    }

    /** When SSM does not list them, each is looked at by itself for a while. */
    private Uni<Void> sweep(Round round, Runnable told) {
        Context context = Vertx.currentContext();
        return pages(round, null, round.mostPages(), told, context)
                .chain(() -> rounds.finish(round))
                .invoke(() -> meters.swept("done"))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.infof("A sweep failed (%s), looking at each command by itself for a while", failure);
                    meters.swept("failed");
                    return Uni.createFrom()
                            .voidItem()
                            .emitOn(command -> context.runOnContext(_ -> command.run()))
                            .chain(() -> rounds.fail(round));
                });
    }

    private Uni<Void> pages(Round round, String next, int most, Runnable told, Context context) {
        return turn().chain(() -> list.page(round.since(), next))
                // neither the SDK nor a delay answers on our thread, and what follows opens a session
                .emitOn(command -> context.runOnContext(_ -> command.run()))
                .chain(page -> rounds.store(round, page)
                        .invoke(told)
                        .chain(ours -> ours && goesOn(round, page, most)
                                ? pages(round, page.next(), most - 1, told, context)
                                : Uni.createFrom().voidItem()));
    }

    private static boolean goesOn(Round round, ListPage page, int most) {
        return page.next() != null && most > 1 && !round.wanted().isEmpty();
    }

    /** Waits outside of everything: no transaction, no row but that of the round, which each page renews. */
    private Uni<Void> turn() {
        return Uni.createFrom().deferred(() -> {
            Duration wait = limits.waitForPage();
            return wait.isZero()
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().voidItem().onItem().delayIt().by(wait).chain(this::turn);
        });
    }
}
