package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.RecordFilter;
import io.opswrit.audit.inbound.ExportFormat;
import io.opswrit.audit.inbound.RecordFile;
import io.opswrit.audit.inbound.Role;
import io.opswrit.audit.usecase.BrowseRecords;
import io.opswrit.audit.usecase.ListCommandTypes;
import io.opswrit.edge.page.FieldErrors;
import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.problem.InvalidInput;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Search by what people know, and the same records as a file. */
@Path("/audit")
class SearchPage {

    private static final Uni<SearchView.Results> NOTHING = Uni.createFrom().item(SearchView.Results.NONE);

    private final BrowseRecords browseRecords;
    private final ListCommandTypes listCommandTypes;
    private final RecordFile file;
    private final PrintMarks marks;

    SearchPage(BrowseRecords browseRecords, ListCommandTypes listCommandTypes, RecordFile file, PrintMarks marks) {
        this.browseRecords = browseRecords;
        this.listCommandTypes = listCommandTypes;
        this.file = file;
        this.marks = marks;
    }

    @CheckedTemplate(basePath = "audit")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance search(SearchView page, PrintMark mark);
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    @Produces(MediaType.TEXT_HTML)
    public Uni<RestResponse<TemplateInstance>> search(@BeanParam SearchForm form, @QueryParam("after") String after) {
        Keyset keyset = Keyset.of(null, after);
        UUID last = keyset.isFirst() ? null : keyset.uuid(0);
        PrintMark mark = marks.of(form.address);
        return listCommandTypes.execute().chain(types -> {
            RecordFilter filter = form.filter(Set.of("after"), last, keyset.rows());
            form.checkType(types);
            FieldErrors errors = form.errors();
            return (errors.any() ? NOTHING : results(form, filter, keyset))
                    .map(found -> Templates.search(SearchView.of(form, errors, types, found), mark))
                    .map(page -> RestResponse.ResponseBuilder.ok(page)
                            .status(errors.any() ? RestResponse.Status.BAD_REQUEST : RestResponse.Status.OK)
                            .build());
        });
    }

    private Uni<SearchView.Results> results(SearchForm form, RecordFilter filter, Keyset keyset) {
        return browseRecords
                .execute(filter)
                .map(found -> keyset.page(found, record -> record, record -> List.of(record.requestId())))
                .map(page -> SearchView.results(form, page, keyset.isFirst()));
    }

    /** A media type in {@code @Produces} would have to be the only one. */
    @GET
    @Path("export")
    @RolesAllowed(Role.AUDITOR)
    public RestMulti<String> export(@BeanParam SearchForm form, @QueryParam("format") ExportFormat format) {
        RecordFilter filter = form.filter(Set.of("format"), null, 0);
        form.errors().violations().stream().findFirst().ifPresent(wrong -> {
            throw new InvalidInput(wrong.field(), wrong.message());
        });
        return file.of(filter, format);
    }
}
