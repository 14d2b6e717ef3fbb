package io.opswrit.approval.inbound.pages;

import io.opswrit.edge.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads the card for methods that are {@link SeenFirst}, and keeps it with the call. */
class SeenFirstFilter {

    private static final String CARD = "opswrit.card";

    private final CurrentCaller caller;
    private final CardPages pages;

    SeenFirstFilter(CurrentCaller caller, CardPages pages) {
        this.caller = caller;
        this.pages = pages;
    }

    static CardView card(ContainerRequestContext call) {
        return (CardView) call.getProperty(CARD);
    }

    @SeenFirst
    @ServerRequestFilter
    Uni<Response> find(ContainerRequestContext call) {
        return pages.view(id(call), caller.get())
                .invoke(card -> call.setProperty(CARD, card))
                .replaceWith((Response) null);
    }

    private static UUID id(ContainerRequestContext call) {
        try {
            return UUID.fromString(call.getUriInfo().getPathParameters().getFirst("request_id"));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
