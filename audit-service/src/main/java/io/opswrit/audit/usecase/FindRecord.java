package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.Reader;
import io.opswrit.audit.domain.RecordDetails;
import io.opswrit.audit.domain.RecordNotFound;
import io.opswrit.audit.outbound.Records;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Looks one record up, for somebody who may see it. */
@ApplicationScoped
public class FindRecord {

    private final UnitOfWork work;
    private final Records records;
    private final Details details;

    FindRecord(UnitOfWork work, Records records, Details details) {
        this.work = work;
        this.records = records;
        this.details = details;
    }

    public Uni<RecordDetails> execute(UUID requestId, Reader reader) {
        return work.read(() -> records.find(requestId)
                .map(record -> {
                    if (record == null || !reader.maySee(record)) {
                        throw new RecordNotFound(requestId);
                    }
                    return record;
                })
                .chain(record -> details.of(List.of(record)))
                .map(List::getFirst));
    }
}
