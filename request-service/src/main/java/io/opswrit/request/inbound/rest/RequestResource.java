package io.opswrit.request.inbound.rest;

import io.opswrit.edge.http.PreferWait;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Role;
import io.opswrit.request.usecase.AnswerQuestion;
import io.opswrit.request.usecase.CancelRequest;
import io.opswrit.request.usecase.FindRequest;
import io.opswrit.request.usecase.WaitForEnd;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** One request: how it stands, and what its requester can still do. */
@Path("/api/requests/{id}")
class RequestResource {

    private final Callers callers;
    private final FindRequest findRequest;
    private final WaitForEnd waitForEnd;
    private final AnswerQuestion answerQuestion;
    private final CancelRequest cancelRequest;

    RequestResource(
            Callers callers,
            FindRequest findRequest,
            WaitForEnd waitForEnd,
            AnswerQuestion answerQuestion,
            CancelRequest cancelRequest) {
        this.callers = callers;
        this.findRequest = findRequest;
        this.waitForEnd = waitForEnd;
        this.answerQuestion = answerQuestion;
        this.cancelRequest = cancelRequest;
    }

    @GET
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "findRequest",
            summary = "One request",
            description = "With Prefer: wait=30, the answer comes when the request has ended or the time is up.")
    @APIResponseSchema(RequestView.class)
    public Uni<RestResponse<RequestView>> find(@PathParam("id") UUID id, @HeaderParam("Prefer") List<String> prefer) {
        Caller caller = callers.current();
        Duration patience = PreferWait.of(prefer);
        return findRequest
                .execute(caller, id)
                .chain(request -> waitForEnd.execute(request, patience))
                .map(Answers::ok);
    }

    @POST
    @Path("answers")
    @RolesAllowed(Role.REQUESTER)
    @Operation(operationId = "answerQuestion", summary = "Answer the question of an approver")
    @APIResponseSchema(RequestView.class)
    public Uni<RestResponse<RequestView>> answer(@PathParam("id") UUID id, Answer body) {
        return answerQuestion.execute(callers.current(), id, body.text()).map(Answers::ok);
    }

    @POST
    @Path("cancel")
    @RolesAllowed({Role.REQUESTER, Role.OPERATOR})
    @Operation(
            operationId = "cancelRequest",
            summary = "Ask for a request to be stopped",
            description = "Accepted means asked; what became of it shows in the request later.")
    @APIResponseSchema(value = RequestView.class, responseCode = "202", responseDescription = "Asked")
    public Uni<RestResponse<RequestView>> cancel(@PathParam("id") UUID id, Cancellation body) {
        return cancelRequest
                .execute(callers.current(), id, body == null ? null : body.reason())
                .map(request -> Answers.accepted(request).build());
    }
}
