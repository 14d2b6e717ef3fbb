package io.opswrit.request.inbound.rest;

import io.opswrit.edge.live.LiveStream;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.FoundFirst;
import io.opswrit.request.inbound.FoundFirstFilter;
import io.opswrit.request.usecase.WatchRequest;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A request as a stream of its states, for who would rather be told than ask. */
@Path("/api/requests/{id}/events")
class RequestEventsResource {

    private final WatchRequest watchRequest;
    private final LiveStream stream;
    private final JsonWebToken token;

    RequestEventsResource(WatchRequest watchRequest, LiveStream stream, JsonWebToken token) {
        this.watchRequest = watchRequest;
        this.stream = stream;
        this.token = token;
    }

    @GET
    @FoundFirst
    @EndSeen
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "watchRequest",
            summary = "Follow a request to its end",
            description =
                    "Each event named request holds the request as JSON; its id is good for Last-Event-ID. The stream"
                            + " ends with the request, and with the access token. Who has seen the end gets 204, so that"
                            + " an EventSource does not come back.")
    @APIResponse(
            responseCode = "200",
            description = "A state of the request in each event",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = RequestView.class)))
    public Multi<OutboundSseEvent> watch(
            @PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Context ContainerRequestContext call,
            @Context Sse sse) {
        Multi<OutboundSseEvent> states = watchRequest
                .execute(FoundFirstFilter.found(call), EndSeenFilter.version(lastEventId))
                .map(request -> event(sse, request));
        Instant end = Instant.ofEpochSecond(token.getExpirationTime());
        return stream.of(states, sse, Duration.between(Instant.now(), end));
    }

    private static OutboundSseEvent event(Sse sse, Request request) {
        return sse.newEventBuilder()
                .id(String.valueOf(request.version()))
                .name("request")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(RequestView.class, RequestView.of(request))
                .build();
    }
}
