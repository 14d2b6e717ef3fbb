package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.RecordFilter;
import io.opswrit.audit.outbound.Records;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds a page of records, newest first, without outputs and mails: a list of sentences has no use for them. */
@ApplicationScoped
public class BrowseRecords {

    private final UnitOfWork work;
    private final Records records;

    BrowseRecords(UnitOfWork work, Records records) {
        this.work = work;
        this.records = records;
    }

    public Uni<List<AuditRecord>> execute(RecordFilter filter) {
        return work.read(() -> records.search(filter));
    }
}
