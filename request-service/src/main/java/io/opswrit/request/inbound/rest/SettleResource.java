package io.opswrit.request.inbound.rest;

import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Callers;
import io.opswrit.request.usecase.SettleRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** What an operator can say about a request of somebody else that ended as unknown. */
@Path("/api/requests/{id}/settle")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SettleResource {

    private final Callers callers;
    private final SettleRequest settleRequest;

    SettleResource(Callers callers, SettleRequest settleRequest) {
        this.callers = callers;
        this.settleRequest = settleRequest;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "settleRequest",
            summary = "Say what you found out about a request that ended as UNKNOWN",
            description = "It stands beside the outcome, in the request and in its record, and changes nothing."
                    + " A later one takes the place of an earlier one; the record keeps both.")
    @APIResponseSchema(RequestView.class)
    public Uni<RestResponse<RequestView>> settle(@PathParam("id") UUID id, Finding body) {
        return settleRequest
                .execute(callers.current(), id, body.ran(), body.reason())
                .map(Answers::ok);
    }
}
