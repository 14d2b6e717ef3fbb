package io.opswrit.request.inbound.pages;

import io.opswrit.edge.live.LiveStream;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Callers;
import io.opswrit.request.inbound.FoundFirst;
import io.opswrit.request.inbound.FoundFirstFilter;
import io.opswrit.request.usecase.DescribeInstances;
import io.opswrit.request.usecase.WatchRequest;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;

/** The parts of a request's page as they change, for a page that stands open. */
@Path("/requests/{id}/events")
class RequestEventsPage {

    private final Callers callers;
    private final WatchRequest watchRequest;
    private final DescribeInstances instances;
    private final LiveStream stream;

    RequestEventsPage(Callers callers, WatchRequest watchRequest, DescribeInstances instances, LiveStream stream) {
        this.callers = callers;
        this.watchRequest = watchRequest;
        this.instances = instances;
        this.stream = stream;
    }

    /** An event named end closes the line; without it the page would come back for ever. */
    @GET
    @FoundFirst
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    public Multi<OutboundSseEvent> watch(
            @PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @QueryParam("after") String after,
            @Context ContainerRequestContext call,
            @Context Sse sse) {
        Caller caller = callers.current();
        Request found = FoundFirstFilter.found(call);
        Seen seen = Seen.read(lastEventId, after);
        OpenPage page = new OpenPage(seen, sse);
        Multi<OutboundSseEvent> changes = instances
                .one(found.order().instanceId())
                .onItem()
                .transformToMulti(instance -> watchRequest
                        .execute(found, seen.version())
                        .map(request -> RequestDetails.of(caller, request, instance)))
                .onItem()
                .transformToMultiAndConcatenate(page::changed)
                .onCompletion()
                .continueWith(page.end());
        return stream.of(changes, sse);
    }
}
