package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.RecordDetails;
import io.opswrit.audit.domain.RecordFilter;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Streams all records that a filter finds, a page at a time, so that an export of any size needs the memory of one page. */
@ApplicationScoped
public class ExportRecords {

    private static final int PAGE = 200;

    private final SearchRecords search;

    ExportRecords(SearchRecords search) {
        this.search = search;
    }

    public Multi<RecordDetails> execute(RecordFilter filter) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<UUID>(),
                        last -> search.execute(filter.page(last.get(), PAGE)).invoke(page -> remember(page, last)))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(page));
    }

    private static void remember(List<RecordDetails> page, AtomicReference<UUID> last) {
        if (!page.isEmpty()) {
            last.set(page.getLast().record().requestId());
        }
    }
}
