package io.opswrit.request.inbound.rest;

import io.opswrit.edge.http.KnownParameters;
import io.opswrit.edge.http.PreferWait;
import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.paging.Page;
import io.opswrit.events.Status;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.RequestFilter;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Callers;
import io.opswrit.request.usecase.ListRequests;
import io.opswrit.request.usecase.PreviewRequest;
import io.opswrit.request.usecase.SubmitRequest;
import io.opswrit.request.usecase.WaitForEnd;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** Making requests, and finding them again. */
@Path("/api/requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RequestsResource {

    private static final Set<String> FILTERS =
            Set.of("status", "active", "command_type", "instance_id", "requester_email", "from", "to");
    private static final Set<String> PAGING = Set.of("limit", "after");

    private final Callers callers;
    private final SubmitRequest submitRequest;
    private final WaitForEnd waitForEnd;
    private final PreviewRequest previewRequest;
    private final ListRequests listRequests;

    RequestsResource(
            Callers callers,
            SubmitRequest submitRequest,
            WaitForEnd waitForEnd,
            PreviewRequest previewRequest,
            ListRequests listRequests) {
        this.callers = callers;
        this.submitRequest = submitRequest;
        this.waitForEnd = waitForEnd;
        this.previewRequest = previewRequest;
        this.listRequests = listRequests;
    }

    @POST
    @RolesAllowed(Role.REQUESTER)
    @Operation(
            operationId = "submitRequest",
            summary = "Submit a request",
            description =
                    "With an Idempotency-Key, a repeated call within 24 hours answers with the first request. With"
                            + " Prefer: wait=30, the answer comes when the request has ended or the time is up.")
    @APIResponseSchema(value = RequestView.class, responseCode = "202", responseDescription = "Accepted")
    public Uni<RestResponse<RequestView>> submit(
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(schema = @Schema(type = SchemaType.STRING)) List<String> key,
            @HeaderParam("Prefer") @Parameter(schema = @Schema(type = SchemaType.STRING)) List<String> prefer,
            NewRequest body) {
        Caller caller = callers.current();
        Duration patience = PreferWait.of(prefer);
        String idempotencyKey = IdempotencyKey.of(key);
        return submitRequest
                .execute(caller, body.submission(), idempotencyKey)
                .chain(request -> waitForEnd.execute(request, patience))
                .map(request -> Answers.accepted(request)
                        .header(HttpHeaders.LOCATION, "/api/requests/" + request.id())
                        .build());
    }

    @POST
    @Path("preview")
    @RolesAllowed(Role.REQUESTER)
    @Operation(operationId = "previewRequest", summary = "What would become of a request; keeps nothing")
    @APIResponseSchema(value = PreviewView.class, responseDescription = "The resolved command, or what is wrong")
    public Uni<PreviewView> preview(NewRequest body) {
        Caller caller = callers.current();
        return previewRequest
                .execute(caller, body.submission())
                .map(preview -> PreviewView.of(caller, body.submission(), preview));
    }

    @GET
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listRequests", summary = "The requests that the caller may see, newest first")
    public Uni<Page<RequestView>> list(
            @Context UriInfo address,
            @QueryParam("status") Status status,
            @QueryParam("active") @Parameter(description = "true for those that have not ended") Boolean active,
            @QueryParam("command_type") String commandType,
            @QueryParam("instance_id") String instanceId,
            @QueryParam("requester_email") String requesterEmail,
            @QueryParam("from") @Parameter(description = "Submitted at that time or later") Instant from,
            @QueryParam("to") @Parameter(description = "Submitted before that time") Instant to,
            @QueryParam("limit") @Parameter(description = "1 to 200; 50 when left out") Integer limit,
            @QueryParam("after") @Parameter(description = "next of the page before") String after) {
        Caller caller = callers.current();
        KnownParameters.check(address, FILTERS, PAGING);
        Keyset keyset = Keyset.of(limit, after);
        UUID last = keyset.isFirst() ? null : keyset.uuid(0);
        var filter = new RequestFilter(
                status, active, commandType, instanceId, requesterEmail, from, to, last, keyset.rows());
        return listRequests
                .execute(caller, filter)
                .map(found -> keyset.page(found, RequestView::of, request -> List.of(request.id())));
    }
}
