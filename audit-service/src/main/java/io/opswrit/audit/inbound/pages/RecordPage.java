package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.Reader;
import io.opswrit.audit.domain.RecordDetails;
import io.opswrit.audit.inbound.Readers;
import io.opswrit.audit.inbound.Role;
import io.opswrit.audit.usecase.FindRecord;
import io.opswrit.audit.usecase.ListEntries;
import io.opswrit.edge.page.TextFile;
import io.opswrit.edge.problem.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** One record, for those whom it concerns: the sentence, what came out, every field. */
@Path("/audit")
class RecordPage {

    /** More than any request has in practice; the page of entries shows the rest. */
    private static final int PROOFS = 100;

    private static final Uni<List<EntryLine>> NO_PROOFS = Uni.createFrom().item(List.of());

    private final FindRecord findRecord;
    private final ListEntries listEntries;
    private final Readers readers;
    private final PrintMarks marks;

    RecordPage(FindRecord findRecord, ListEntries listEntries, Readers readers, PrintMarks marks) {
        this.findRecord = findRecord;
        this.listEntries = listEntries;
        this.readers = readers;
        this.marks = marks;
    }

    @CheckedTemplate(basePath = "audit")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance record(RecordSheet page, PrintMark mark);
    }

    @GET
    @Path("{request_id}")
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> show(@PathParam("request_id") UUID requestId, @Context UriInfo address) {
        Reader reader = readers.current();
        PrintMark mark = marks.of(address);
        boolean entries = readers.mayReadEntries();
        return findRecord
                .execute(requestId, reader)
                .chain(details -> (entries ? proofs(requestId) : NO_PROOFS)
                        .map(proofs -> Templates.record(RecordSheet.of(details, reader, proofs), mark)));
    }

    private Uni<List<EntryLine>> proofs(UUID requestId) {
        return listEntries
                .execute(requestId, 0, PROOFS)
                .map(found -> found.stream().map(EntryLine::of).toList());
    }

    @GET
    @Path("{request_id}/{kind:output|error}")
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    public Uni<Response> download(@PathParam("request_id") UUID requestId, @PathParam("kind") String kind) {
        return findRecord.execute(requestId, readers.current()).map(details -> text(details, kind));
    }

    private static Response text(RecordDetails details, String kind) {
        String text = kind.equals("error") ? details.error() : details.output();
        if (text == null) {
            return Problems.notFound("Nothing is kept that this command wrote there.");
        }
        return TextFile.of("opswrit-" + details.record().requestId() + "-" + kind + ".txt", text);
    }
}
