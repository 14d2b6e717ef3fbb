package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.inbound.Role;
import io.opswrit.audit.usecase.ListEntries;
import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.paging.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** What the log holds about one request: the facts that its record is made of, each with its proof. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
class EntriesPage {

    private final ListEntries listEntries;
    private final PrintMarks marks;

    EntriesPage(ListEntries listEntries, PrintMarks marks) {
        this.listEntries = listEntries;
        this.marks = marks;
    }

    @CheckedTemplate(basePath = "audit")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance entries(UUID id, Page<EntryLine> page, String later, PrintMark mark);
    }

    @GET
    @Path("{request_id}/entries")
    @RolesAllowed(Role.AUDITOR)
    public Uni<TemplateInstance> show(
            @PathParam("request_id") UUID requestId, @QueryParam("after") String after, @Context UriInfo address) {
        Keyset keyset = Keyset.of(null, after);
        PrintMark mark = marks.of(address);
        return listEntries
                .execute(requestId, keyset.isFirst() ? 0 : keyset.number(0), keyset.rows())
                .map(found -> {
                    Page<EntryLine> page = keyset.page(found, EntryLine::of, entry -> List.of(entry.seq()));
                    return Templates.entries(requestId, page, later(requestId, page), mark);
                });
    }

    private static String later(UUID requestId, Page<EntryLine> page) {
        return page.next() == null
                ? null
                : PageAddress.of("/audit/" + requestId + "/entries")
                        .with("after", page.next())
                        .text();
    }
}
