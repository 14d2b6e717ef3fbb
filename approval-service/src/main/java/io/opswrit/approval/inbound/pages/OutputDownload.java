package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.inbound.Callers.APPROVER;
import static io.opswrit.approval.inbound.Callers.AUDITOR;
import static io.opswrit.approval.inbound.Callers.OPERATOR;

import io.opswrit.approval.domain.Result;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a command wrote, as a file: as it came, so never to be shown by a browser. */
@Path("/approvals/{request_id}")
@Produces("text/plain;charset=UTF-8")
@RolesAllowed({APPROVER, OPERATOR, AUDITOR})
class OutputDownload {

    @GET
    @SeenFirst
    @Path("output")
    public Response output(@PathParam("request_id") UUID requestId, @Context ContainerRequestContext call) {
        return file(call, Result::output, requestId + "-output.txt");
    }

    @GET
    @SeenFirst
    @Path("error")
    public Response error(@PathParam("request_id") UUID requestId, @Context ContainerRequestContext call) {
        return file(call, Result::error, requestId + "-error.txt");
    }

    private static Response file(ContainerRequestContext call, Function<Result, String> part, String name) {
        String text = Optional.ofNullable(SeenFirstFilter.card(call).outcome())
                .map(OutcomeView::result)
                .map(part)
                .orElseThrow(NotFoundException::new);
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
