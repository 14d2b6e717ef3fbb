package io.opswrit.approval.usecase;

import io.opswrit.approval.outbound.CardVersions;
import io.opswrit.delivery.UnitOfWork;
import io.opswrit.edge.live.Watchers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells everybody who looks at a card when it changes; one query asks for all of them. */
@ApplicationScoped
public class WatchCard {

    private final UnitOfWork unitOfWork;
    private final CardVersions versions;
    private final Watchers<UUID, Integer> watchers;

    WatchCard(
            UnitOfWork unitOfWork,
            CardVersions versions,
            @ConfigProperty(name = "opswrit.live.most-open", defaultValue = "5000") int mostOpen) {
        this.unitOfWork = unitOfWork;
        this.versions = versions;
        this.watchers = new Watchers<>(mostOpen);
    }

    /**
     * All hear of it from one query, but each in the context of its own call: a database session lives in one, and those who
     * read the card next would share it.
     *
     * @return each version of that card other than the one seen; who may see it has to be asked before
     */
    public Multi<Integer> watch(UUID requestId, int seen) {
        Context context = Vertx.currentContext();
        return watchers.watch(requestId, seen).emitOn(command -> context.runOnContext(_ -> command.run()));
    }

    public Uni<Void> look() {
        var cards = watchers.questions();
        return cards.isEmpty()
                ? Uni.createFrom().voidItem()
                : unitOfWork
                        .read(() -> versions.of(cards))
                        .invoke(watchers::tell)
                        .replaceWithVoid();
    }
}
