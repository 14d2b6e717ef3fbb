package io.opswrit.request.inbound.rest;

import io.opswrit.edge.http.PreferWait;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Callers;
import io.opswrit.request.usecase.FindRequest;
import io.opswrit.request.usecase.WaitForEnd;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** One request: how it stands. */
@Path("/api/requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
class RequestResource {

    private final Callers callers;
    private final FindRequest findRequest;
    private final WaitForEnd waitForEnd;

    RequestResource(Callers callers, FindRequest findRequest, WaitForEnd waitForEnd) {
        this.callers = callers;
        this.findRequest = findRequest;
        this.waitForEnd = waitForEnd;
    }

    @GET
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "findRequest",
            summary = "One request",
            description = "With Prefer: wait=30, the answer comes when the request has ended or the time is up.")
    @APIResponseSchema(RequestView.class)
    public Uni<RestResponse<RequestView>> find(
            @PathParam("id") UUID id,
            @HeaderParam("Prefer") @Parameter(schema = @Schema(type = SchemaType.STRING)) List<String> prefer) {
        Caller caller = callers.current();
        Duration patience = PreferWait.of(prefer);
        return findRequest
                .execute(caller, id)
                .chain(request -> waitForEnd.execute(request, patience))
                .map(Answers::ok);
    }
}
