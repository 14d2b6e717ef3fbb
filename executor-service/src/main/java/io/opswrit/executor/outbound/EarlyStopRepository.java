package io.opswrit.executor.outbound;

import io.opswrit.executor.domain.EarlyStop;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Wishes to cancel that came before their order. */
@ApplicationScoped
public class EarlyStopRepository implements PanacheRepositoryBase<EarlyStop, UUID> {

    public Uni<List<EarlyStop>> findAll(Collection<UUID> requestIds) {
        return list("requestId in ?1", requestIds);
    }
}
