package io.opswrit.request.inbound.rest;

import io.opswrit.edge.problem.InvalidInput;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Role;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A request as a stream of its states, for who would rather be told than ask. */
@Path("/api/requests/{id}/events")
class RequestEventsResource {

    private final JsonWebToken token;
    private final WatchRequest watchRequest;
    private final Duration heartbeat;

    RequestEventsResource(
            JsonWebToken token,
            WatchRequest watchRequest,
            @ConfigProperty(name = "opswrit.watch.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.token = token;
        this.watchRequest = watchRequest;
        this.heartbeat = heartbeat;
    }

    @GET
    @FoundFirst
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "watchRequest",
            summary = "Follow a request to its end",
            description =
                    "Each event named request holds the request as JSON; its id is good for Last-Event-ID. The stream"
                            + " ends with the request, and with the access token.")
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
        Duration life = Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        Multi<OutboundSseEvent> states = watchRequest
                .execute(FoundFirstFilter.found(call), version(lastEventId))
                .map(request -> event(sse, request));
        return withHeartbeats(states, sse).select().first(life);
    }

    /** Proxies close what is silent for a minute. The last state ends the heartbeats, too. */
    private Multi<OutboundSseEvent> withHeartbeats(Multi<OutboundSseEvent> states, Sse sse) {
        OutboundSseEvent beat = sse.newEventBuilder().comment("still here").build();
        OutboundSseEvent end = sse.newEventBuilder().comment("end").build();
        Multi<OutboundSseEvent> beats =
                Multi.createFrom().ticks().every(heartbeat).onOverflow().drop().map(_ -> beat);
        return Multi.createBy()
                .merging()
                .streams(
                        Multi.createBy()
                                .concatenating()
                                .streams(states, Multi.createFrom().item(end)),
                        beats)
                .select()
                .first(event -> !end.equals(event));
    }

    private static OutboundSseEvent event(Sse sse, Request request) {
        return sse.newEventBuilder()
                .id(String.valueOf(request.version()))
                .name("request")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(RequestView.class, RequestView.of(request))
                .build();
    }

    private static int version(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return 0;
        }
        if (!lastEventId.matches("[0-9]{1,9}")) {
            throw new InvalidInput("Last-Event-ID", "must be the id of an event of this stream");
        }
        return Integer.parseInt(lastEventId);
    }
}
