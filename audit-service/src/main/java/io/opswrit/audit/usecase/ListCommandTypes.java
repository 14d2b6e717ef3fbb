package io.opswrit.audit.usecase;

import io.opswrit.audit.outbound.Records;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the command types that records know, also those that have left the catalogue since. */
@ApplicationScoped
public class ListCommandTypes {

    private final UnitOfWork work;
    private final Records records;

    ListCommandTypes(UnitOfWork work, Records records) {
        this.work = work;
        this.records = records;
    }

    public Uni<List<String>> execute() {
        return work.read(records::commandTypes);
    }
}
