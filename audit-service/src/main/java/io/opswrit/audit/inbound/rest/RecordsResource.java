package io.opswrit.audit.inbound.rest;

import io.opswrit.audit.inbound.Readers;
import io.opswrit.audit.inbound.RecordView;
import io.opswrit.audit.inbound.Role;
import io.opswrit.audit.usecase.FindRecord;
import io.opswrit.audit.usecase.ListEntries;
import io.opswrit.audit.usecase.SearchRecords;
import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Records and the entries that they are made of. */
@Path("/api/audit/records")
class RecordsResource {

    private static final Set<String> PAGING = Set.of("limit", "after");

    private final Readers readers;
    private final SearchRecords searchRecords;
    private final FindRecord findRecord;
    private final ListEntries listEntries;

    RecordsResource(Readers readers, SearchRecords searchRecords, FindRecord findRecord, ListEntries listEntries) {
        this.readers = readers;
        this.searchRecords = searchRecords;
        this.findRecord = findRecord;
        this.listEntries = listEntries;
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    @Operation(operationId = "searchRecords", summary = "Find records, newest first")
    public Uni<Page<RecordView>> search(
            @BeanParam RecordParameters parameters,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        Keyset keyset = Keyset.of(limit, after);
        UUID last = keyset.isFirst() ? null : keyset.uuid(0);
        return searchRecords
                .execute(parameters.filter(PAGING, last, keyset.rows()))
                .map(found -> keyset.page(
                        found,
                        RecordView::of,
                        details -> List.of(details.record().requestId())));
    }

    @GET
    @Path("{request_id}")
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "getRecord",
            summary = "One record",
            description =
                    "Auditors and operators see all, others what they requested, submitted or were asked to decide.")
    public Uni<RecordView> find(@PathParam("request_id") UUID requestId) {
        return findRecord.execute(requestId, readers.current()).map(RecordView::of);
    }

    @GET
    @Path("{request_id}/entries")
    @RolesAllowed(Role.AUDITOR)
    @Operation(operationId = "listEntries", summary = "What the log holds about one request, in the order of writing")
    public Uni<Page<EntryView>> entries(
            @PathParam("request_id") UUID requestId,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        Keyset keyset = Keyset.of(limit, after);
        return listEntries
                .execute(requestId, keyset.isFirst() ? 0 : keyset.number(0), keyset.rows())
                .map(found -> keyset.page(found, EntryView::of, entry -> List.of(entry.seq())));
    }
}
