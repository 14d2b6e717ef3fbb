package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.RecordDetails;
import io.opswrit.audit.domain.RecordFilter;
import io.opswrit.audit.outbound.Records;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds a page of records, newest first. */
@ApplicationScoped
public class SearchRecords {

    private final UnitOfWork work;
    private final Records records;
    private final Details details;

    SearchRecords(UnitOfWork work, Records records, Details details) {
        this.work = work;
        this.records = records;
        this.details = details;
    }

    public Uni<List<RecordDetails>> execute(RecordFilter filter) {
        return work.read(() -> records.search(filter).chain(details::of));
    }
}
