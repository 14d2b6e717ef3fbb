package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.LoggedEntry;
import io.opswrit.audit.domain.RecordNotFound;
import io.opswrit.audit.outbound.AuditLog;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists what the log holds about one request, in the order of writing. */
@ApplicationScoped
public class ListEntries {

    private final UnitOfWork work;
    private final AuditLog log;

    ListEntries(UnitOfWork work, AuditLog log) {
        this.work = work;
        this.log = log;
    }

    /** @param after the last {@code seq} of the page before; 0 for the first page, which no request lacks */
    public Uni<List<LoggedEntry>> execute(UUID requestId, long after, int limit) {
        return work.read(() -> log.entries(requestId, after, limit)).invoke(found -> {
            if (found.isEmpty() && after == 0) {
                throw new RecordNotFound(requestId);
            }
        });
    }
}
