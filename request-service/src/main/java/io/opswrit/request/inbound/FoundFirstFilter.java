package io.opswrit.request.inbound;

import io.opswrit.request.domain.Request;
import io.opswrit.request.usecase.FindRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Looks up the request for methods that are {@link FoundFirst}, and keeps it with the call. */
public class FoundFirstFilter {

    private static final String FOUND = "opswrit.request";

    private final Callers callers;
    private final FindRequest findRequest;

    FoundFirstFilter(Callers callers, FindRequest findRequest) {
        this.callers = callers;
        this.findRequest = findRequest;
    }

    public static Request found(ContainerRequestContext call) {
        return (Request) call.getProperty(FOUND);
    }

    @FoundFirst
    @ServerRequestFilter
    public Uni<Response> find(ContainerRequestContext call) {
        return findRequest
                .execute(callers.current(), id(call))
                .invoke(request -> call.setProperty(FOUND, request))
                .replaceWith((Response) null);
    }

    private static UUID id(ContainerRequestContext call) {
        try {
            return UUID.fromString(call.getUriInfo().getPathParameters().getFirst("id"));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
