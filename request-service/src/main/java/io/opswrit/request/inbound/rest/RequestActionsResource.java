package io.opswrit.request.inbound.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Callers;
import io.opswrit.request.usecase.AnswerQuestion;
import io.opswrit.request.usecase.CancelRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** What the requester, or an operator, can still do about a request. */
@Path("/api/requests/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RequestActionsResource {

    private final Callers callers;
    private final AnswerQuestion answerQuestion;
    private final CancelRequest cancelRequest;
    private final ObjectMapper json;

    RequestActionsResource(
            Callers callers, AnswerQuestion answerQuestion, CancelRequest cancelRequest, ObjectMapper json) {
        this.callers = callers;
        this.answerQuestion = answerQuestion;
        this.cancelRequest = cancelRequest;
        this.json = json;
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
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.REQUESTER, Role.OPERATOR})
    @Operation(
            operationId = "cancelRequest",
            summary = "Ask for a request to be stopped",
            description = "Accepted means asked; what became of it shows in the request later.")
    @APIResponseSchema(value = RequestView.class, responseCode = "202", responseDescription = "Asked")
    public Uni<RestResponse<RequestView>> cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Cancellation.class)))
                    String body) {
        return cancelRequest
                .execute(callers.current(), id, reason(type, body))
                .map(request -> Answers.accepted(request).build());
    }

    /** The body may be left out, which a typed one may not; so it is read here, by the same strict mapper. */
    private String reason(String type, String body) {
        if (body == null || body.isBlank()) {
            return null;
        }
        if (type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(MediaType.valueOf(type))) {
            throw new NotSupportedException();
        }
        try {
            Cancellation cancellation = json.readValue(body, Cancellation.class);
            return cancellation == null ? null : cancellation.reason();
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        }
    }
}
