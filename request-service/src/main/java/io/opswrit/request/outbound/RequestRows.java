package io.opswrit.request.outbound;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of requests. */
@ApplicationScoped
class RequestRows implements PanacheRepositoryBase<RequestRow, UUID> {

    /** In id order, so that no two transactions wait for each other. */
    Uni<List<RequestRow>> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<List<Object[]>> versions(Collection<UUID> ids) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select r.id, r.version from RequestRow r where r.id in :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultList());
    }
}
