package io.opswrit.request.inbound.pages;

import io.opswrit.edge.paging.Keyset;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Fleet;
import io.opswrit.request.domain.RequestFilter;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Callers;
import io.opswrit.request.usecase.DescribeCatalogue;
import io.opswrit.request.usecase.DescribeInstances;
import io.opswrit.request.usecase.ListQuestions;
import io.opswrit.request.usecase.ListRequests;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** The requests that one may see: what waits for oneself first, then what has not ended, then the rest. */
@Path("/requests")
@Produces(MediaType.TEXT_HTML)
class RequestsPage {

    private static final int SHOWN = 25;

    private final Callers callers;
    private final ListRequests listRequests;
    private final ListQuestions listQuestions;
    private final DescribeCatalogue catalogue;
    private final DescribeInstances instances;

    RequestsPage(
            Callers callers,
            ListRequests listRequests,
            ListQuestions listQuestions,
            DescribeCatalogue catalogue,
            DescribeInstances instances) {
        this.callers = callers;
        this.listRequests = listRequests;
        this.listQuestions = listQuestions;
        this.catalogue = catalogue;
        this.instances = instances;
    }

    @CheckedTemplate(basePath = "requests")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance requests(RequestsList page);
    }

    @GET
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    public Uni<Response> list(@Context UriInfo address, @QueryParam("after") String after) {
        Caller caller = callers.current();
        Filters typed = Filters.of(address.getQueryParameters(), catalogue.all(), seesOthers(caller));
        return instances.all().chain(fleet -> list(caller, typed, after, fleet));
    }

    private Uni<Response> list(Caller caller, Filters typed, String after, Fleet fleet) {
        FilterReading reading = new FilterReading(typed, fleet);
        if (reading.errors().any()) {
            RequestsList nothing = new ListMaking(caller, typed.wrong(reading.errors()), fleet).nothing();
            return Uni.createFrom()
                    .item(Response.status(400)
                            .entity(Templates.requests(nothing))
                            .build());
        }
        Keyset keyset = Keyset.of(SHOWN, after);
        UUID last = keyset.isFirst() ? null : keyset.uuid(0);
        RequestFilter filter = reading.filter(last, keyset.rows());
        ListMaking making = new ListMaking(caller, typed, fleet);
        Uni<RequestsList> list = typed.any() ? found(making, filter, keyset) : all(making, filter, keyset);
        return list.map(made -> Response.ok(Templates.requests(made)).build());
    }

    private Uni<RequestsList> found(ListMaking making, RequestFilter filter, Keyset keyset) {
        return listRequests.summaries(making.caller(), filter).map(rest -> making.found(rest, keyset));
    }

    /** Older pages hold what has ended: the rest stands on the first one. */
    private Uni<RequestsList> all(ListMaking making, RequestFilter filter, Keyset keyset) {
        var ended = listRequests.summaries(making.caller(), filter.onlyActive(false));
        if (!keyset.isFirst()) {
            return ended.map(rest -> making.older(rest, keyset));
        }
        return listQuestions
                .execute(making.caller(), SHOWN)
                .chain(questions -> listRequests
                        .summaries(making.caller(), filter.onlyActive(true))
                        .chain(active -> ended.map(rest -> making.first(List.of(questions, active, rest), keyset))));
    }

    private static boolean seesOthers(Caller caller) {
        return caller.has(Role.OPERATOR) || caller.has(Role.AUDITOR) || caller.has(Role.APPROVER);
    }
}
